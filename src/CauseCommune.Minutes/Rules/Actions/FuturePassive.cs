using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>« Le plan sera envoyé aux élus », « une affiche va être faite ».</summary>
internal sealed class FuturePassive : ActionRule
{
    private static readonly Shape WillBe = Shapes.OneOf(
        Shapes.Verb("être", Tense.Future),
        Shapes.Then(Shapes.Word("va vont"), Shapes.Maybe(Shapes.Adverbs), Shapes.Word("etre"))
    );

    private static readonly Shape Done = Shapes.Then(
        WillBe,
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Any(Tense.PastParticiple)
    );

    public override string Example => "Le plan sera envoyé aux élus.";

    public override string CounterExample => "Le jury sera composé de cinq élus.";

    protected override Wording Reason =>
        new("Le texte dit que cela sera fait.", "The text says that this will be done.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        var done = Done.First(clause);
        if (
            !done.Found
            || done.From == clause.From && clause.Before is null
            || Gates.IsStative(clause.Tokens[done.To - 1])
            || Gates.IsHabit(clause)
            || Gates.IsConditional(clause)
        )
        {
            return null;
        }

        return Found(
            clause,
            clause.From,
            clause.To,
            Certainty.Likely,
            By(minutes, clause, done.To)
        );
    }

    // « par X » after the participle names the doer.
    private static List<OwnerName>? By(Document minutes, Clause clause, int from)
    {
        for (var at = from; at < clause.To - 1; at++)
        {
            if (
                clause.Tokens[at].Is("par")
                && (at == from || !IsParticiple(clause, at - 1) || at - 1 < from)
            )
            {
                var agents = new People.Agents(minutes);
                var owners = new List<OwnerName>();
                var next = at + 1;
                while (next < clause.To && agents.At(clause.Tokens, next, clause.To) is { } agent)
                {
                    owners.Add(agent.Name);
                    next = agent.To;
                    if (next < clause.To && clause.Tokens[next].Text is "et" or "," or "&")
                    {
                        next++;
                    }
                    else
                    {
                        break;
                    }
                }

                return owners.Count > 0 ? owners : null;
            }
        }

        return null;
    }

    // « le modèle fourni par Nora » names who gave it; in « aux élus par Nora », « élus » is a noun.
    private static bool IsParticiple(Clause clause, int at) =>
        clause.Tokens[at].Has(Tense.PastParticiple)
        && !(at > clause.From && clause.Tokens[at - 1].IsAnyOf(FunctionWords.Determiners));
}
