using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A sentence that names the doer of what was just said: « Nora s'en charge », « Ali est responsable du projet ».</summary>
internal static class TakesThatOn
{
    private static readonly Shape That = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("s'"),
            Shapes.Word("en"),
            Shapes.Verb("charger occuper", Tense.Present, Tense.Future)
        ),
        Shapes.Then(
            Shapes.Verb("être", Tense.Present, Tense.Future),
            Shapes.OneOf(
                Shapes.Word("responsable responsables"),
                Shapes.Then(Shapes.Word("en"), Shapes.Word("charge")),
                Shapes.Then(
                    Shapes.Verb("charger", Tense.PastParticiple),
                    Shapes.Word("du de des"),
                    Shapes.Maybe(Shapes.Word("la l' ce cette")),
                    Shapes.Word(
                        "projet realisation organisation evenement dossier sujet point tache"
                    )
                ),
                Shapes.Then(
                    Shapes.Word("chef cheffe"),
                    Shapes.Word("du de"),
                    Shapes.Word("projet")
                ),
                Shapes.Then(
                    Shapes.Word("d'"),
                    Shapes.Word("accord"),
                    Shapes.Word("pour"),
                    Shapes.Maybe(Shapes.Word("s'")),
                    Shapes.Word("en"),
                    Shapes.Verb("occuper charger", Tense.Infinitive)
                )
            )
        )
    );

    /// <summary>Those who take on what the sentence before says; none when the sentence says something else.</summary>
    public static IReadOnlyList<OwnerName> Owners(Document minutes, Clause clause)
    {
        if (clause.Verb < 0)
        {
            return [];
        }

        var that = That.First(clause);
        return that.Found && that.From <= clause.Verb && clause.Verb < that.To
            ? new Agents(minutes).In(clause.Tokens, clause.From, that.From)
            : [];
    }

    /// <summary>What the words before only proposed, and somebody now takes on: « Il serait bien de louer un four. Nora s'en charge. »</summary>
    public static Deed? Proposed(Clause clause, IReadOnlyList<OwnerName> doers)
    {
        var said = Before(clause);
        for (var back = 0; back < Farthest && said is not null; back++, said = Before(said))
        {
            for (var at = said.From + 1; at < said.To - 1; at++)
            {
                if (
                    said.Tokens[at].Has(Tense.Infinitive)
                    && said.Tokens[at - 1].Folded is "de" or "d'"
                )
                {
                    return new Deed(said, at, said.To, doers, Certainty.Likely, TakenOn);
                }
            }
        }

        return null;
    }

    // The clause before, in the same sentence or at the end of the one before.
    private static Clause? Before(Clause clause) =>
        clause.Before ?? (clause.Sentence.Before is { Clauses: [.., var last] } ? last : null);

    // How many clauses back a proposal may stand.
    private const int Farthest = 3;

    private static readonly Wording TakenOn = new(
        "Le texte le propose, puis dit qui s'en charge.",
        "The text proposes it, then says who takes it on."
    );
}
