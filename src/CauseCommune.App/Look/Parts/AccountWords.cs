using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using Microsoft.AspNetCore.Components;

namespace CauseCommune.App.Look;

/// <summary>
/// The account of a plan in words, the same on the plan, at a meeting and in public: what is expected, what is promised
/// by its state, what waits, what lacks. The parts of a sentence always add up to its head.
/// </summary>
public static class AccountWords
{
    static readonly ShownState[] Order =
    [
        ShownState.Done,
        ShownState.UnderWay,
        ShownState.Planned,
        ShownState.ToConfirm,
        ShownState.Late,
    ];

    /// <summary>« 6 attendues : 4 promises (…), 1 attend la parole de son responsable, 1 case vide ; dont 1 sans date. » What matters is bold.</summary>
    public static MarkupString Sentence(Words w, PlanAccount account) =>
        new(RichText.Html(Marked(w, account), []));

    /// <summary>The same without bold, for what is no page.</summary>
    public static string Plain(Words w, PlanAccount account) => Bare(Marked(w, account));

    /// <summary>One audience, for a margin: « 2 attendues, 0 reçue », « 3 attendues, 2 promises (1 faite, 1 en retard) ».</summary>
    public static string Margin(Words w, AudienceAccount audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        if (audience.Expected == 0 || audience.Within.All == 0)
        {
            return Bare(Expected(w, audience.Expected, audience.Within, audience.Holes));
        }

        var states = new List<string>();
        Add(states, w, "Account.Done", audience.Within.Done);
        Add(states, w, "Account.Late", audience.Within.Late);
        var promised = w.Count("Account.Promised", audience.Within.Promised);
        var split =
            states.Count == 0 ? promised : w["Account.With", promised, string.Join(", ", states)];
        return Bare($"{w.Count("Account.Expected", audience.Expected)}, {split}");
    }

    /// <summary>« 1 faite, 1 en cours »: promised actions by their shown state; empty when there are none.</summary>
    public static string States(Words w, Tally tally) => Bare(ByState(w, tally));

    static string Marked(Words w, PlanAccount account)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(account);
        var beyond = account.Audiences.Aggregate(Tally.Empty, (sum, a) => sum + a.Beyond);
        var sentences = new List<string>();
        if (account.Audiences.Count > 0)
        {
            sentences.Add(Expected(w, account.Expected, account.Within, account.Holes));
        }

        if (beyond.All > 0)
        {
            sentences.Add(Counted(w, "Account.Beyond", beyond));
        }

        if (account.WithoutAudience.All > 0)
        {
            sentences.Add(
                Counted(
                    w,
                    account.Audiences.Count == 0 ? "Account.Actions" : "Account.WithoutAudience",
                    account.WithoutAudience
                )
            );
        }

        return sentences.Count == 0
            ? w["Account.Empty"]
            : string.Join(' ', sentences.Select(s => s + "."));
    }

    static string Expected(Words w, int expected, Tally within, int holes) =>
        expected == 0 ? w["Account.NoNeed"]
        : within.All == 0 ? w.Count("Account.Nothing", expected)
        : Split(w, w.Count("Account.Expected", expected), within, holes);

    static string Counted(Words w, string key, Tally tally) =>
        Split(w, w.Count(key, tally.All), tally, 0);

    static string Split(Words w, string head, Tally tally, int holes)
    {
        var states = ByState(w, tally);
        var promised = w.Count("Account.Promised", tally.Promised);
        var parts = new List<string>
        {
            states.Length == 0 ? promised : w["Account.With", promised, states],
        };
        Add(parts, w, "Account.Waiting", tally.Waiting - tally.WithoutOwner);
        Add(parts, w, "Account.WithoutOwner", tally.WithoutOwner);
        Add(parts, w, "Account.Holes", holes);
        var lacks = new List<string>();
        Add(lacks, w, "Account.WithoutDate", tally.WithoutDate);
        Add(lacks, w, "Account.WithoutDeliverable", tally.WithoutDeliverable);
        var split = w["Account.Split", head, string.Join(", ", parts)];
        return lacks.Count == 0
            ? split
            : w["Account.OfWhich", split, string.Join(w["Account.And"], lacks)];
    }

    static string ByState(Words w, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var parts = new List<string>();
        foreach (var state in Order)
        {
            Add(parts, w, $"Account.{state}", tally.In(state));
        }

        return string.Join(", ", parts);
    }

    static void Add(List<string> parts, Words w, string key, int n)
    {
        if (n > 0)
        {
            parts.Add(w.Count(key, n));
        }
    }

    static string Bare(string marked) => marked.Replace("**", "", StringComparison.Ordinal);
}
