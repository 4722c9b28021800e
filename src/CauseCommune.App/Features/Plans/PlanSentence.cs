using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Plans;

/// <summary>The title of the plan: a sentence that says how complete it is, and below it what lacks.</summary>
static class PlanSentence
{
    public static string Of(PlanOverview plan, Words w)
    {
        var account = plan.Account;
        var all = account.Everything;
        return account.Expected == 0
            ? all.All == 0
                ? w["Plans.Sentence.Nothing"]
                : Concrete(w, all.Concrete, all.All)
            : account.Holes == account.Expected
                ? Counted(w, "Plans.Sentence.Holes", account.Holes)
                : Concrete(w, account.Concrete, account.Expected);
    }

    /// <summary>What the actions that fill the needs lack; of all actions where no need was said.</summary>
    public static IEnumerable<LackOf> Lacks(PlanOverview plan)
    {
        var actions =
            plan.Account.Expected == 0
                ? plan.Actions.Where(a => a.Facts.Counts)
                : plan.Slots.SelectMany(s => s.Within);
        var byLack = actions.ToList();
        return new[]
        {
            Lack.Owner,
            Lack.OwnerDeclined,
            Lack.OwnersWord,
            Lack.Date,
            Lack.Deliverable,
        }
            .Select(lack => new LackOf(lack, [.. byLack.Where(a => a.Facts.Lacks.HasFlag(lack))]))
            .Where(l => l.Actions.Count > 0);
    }

    static string Concrete(Words w, int concrete, int of) =>
        concrete == of
            ? Counted(w, "Plans.Sentence.AllConcrete", of)
            : w.Capital(
                w.Count(
                    "Plans.Sentence.Concrete",
                    concrete,
                    w.Spelled(concrete, feminine: true),
                    w.Spelled(of, feminine: true)
                )
            );

    static string Counted(Words w, string key, int n) =>
        w.Capital(w.Count(key, n, w.Spelled(n, feminine: true)));
}

/// <summary>The actions that lack one thing.</summary>
sealed record LackOf(Lack Lack, IReadOnlyList<ActionRow> Actions);
