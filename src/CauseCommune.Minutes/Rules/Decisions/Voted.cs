using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Decisions;

/// <summary>What was voted, as told in the passive: « le budget est adopté à l'unanimité », « proposition validée ».</summary>
internal sealed class Voted : Rule
{
    private const string Verbs =
        "adopter approuver valider voter élire ratifier entériner refuser rejeter acter décider retenir accepter désigner nommer reconduire fixer renvoyer reporter";

    private static readonly Shape Passive = Shapes.Then(
        Shapes.OneOf(
            Shapes.Then(Shapes.Word("a ont"), Shapes.Word("ete")),
            Shapes.Word("est sont")
        ),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Maybe(Shapes.Word("tous toutes reconduit reelu")),
        Shapes.Verb(Verbs, Tense.PastParticiple)
    );

    private static readonly Shape Unanimous = Shapes.OneOf(
        Shapes.Phrase("a l' unanimite"),
        Shapes.Phrase("unanimite"),
        Shapes.Phrase("adopte par")
    );

    private static readonly HashSet<string> Conditions = FunctionWords.Set(
        "si doit devra sera pas non"
    );

    public override string Example => "Le budget est adopté à l'unanimité.";

    public override string CounterExample => "Le budget sera adopté en mai.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            foreach (var clause in sentence.Clauses)
            {
                var passive = Passive.First(clause);
                var unanimous = passive.Found ? default : Unanimous.First(clause);
                if (!passive.Found && !(unanimous.To > 0 && unanimous.Found) || sentence.IsQuestion)
                {
                    continue;
                }

                // « Approuvé à l'unanimité » in a cell says nothing of what was approved.
                if (
                    clause.Block.Kind == BlockKind.Cell && clause.First.Has(Tense.PastParticiple)
                    || clause.Words.Any(token => token.Folded is "pas" or "n'" or "ne")
                    || clause.Joint is { } joint && Conditions.Contains(joint.Folded)
                    || passive.From == clause.From && passive.Found && clause.Before is null
                )
                {
                    continue;
                }

                yield return Decision.Of(
                    minutes,
                    sentence.Tokens,
                    clause.From,
                    clause.To,
                    Certainty.Likely
                );
                break;
            }
        }
    }
}
