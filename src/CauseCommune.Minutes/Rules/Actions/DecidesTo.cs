using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A decision that is a deed: « le conseil décide de louer la salle », « décision est prise de… », « il est convenu de… ».</summary>
internal sealed class DecidesTo : ActionRule
{
    private static readonly Shape Decides = Shapes.Then(
        Shapes.OneOf(
            Shapes.Verb("décider convenir", Tense.Present, Tense.PastParticiple),
            Shapes.Then(
                Shapes.Word("decision"),
                Shapes.Maybe(Shapes.Word("a est")),
                Shapes.Maybe(Shapes.Word("ete")),
                Shapes.Word("prise")
            ),
            Shapes.Then(Shapes.Word("d'"), Shapes.Word("accord"), Shapes.Word("pour")),
            Shapes.Then(Shapes.Word("prevoit prevoient prevoyons"))
        ),
        Shapes.Maybe(Shapes.Then(Shapes.Word("a"), Shapes.Word("l'"), Shapes.Word("unanimite"))),
        Shapes.Maybe(Shapes.Word("donc ainsi egalement aussi")),
        Shapes.Maybe(Shapes.Word("de d'")),
        Shapes.Maybe(Shapes.Word("se s' le la les l' y en lui leur")),
        Shapes.Any(Tense.Infinitive)
    );

    public override string Example => "Le conseil décide de louer la salle des fêtes.";

    public override string CounterExample => "Le conseil décide que la salle est trop petite.";

    protected override Wording Reason =>
        new("La réunion a décidé de le faire.", "The meeting decided to do it.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        var decides = Decides.First(clause);
        if (!decides.Found || Gates.IsConditional(clause))
        {
            return null;
        }

        var start = decides.To - 1;
        while (start > decides.From && clause.Tokens[start - 1].IsAnyOf(FunctionWords.Clitics))
        {
            start--;
        }

        return Found(clause, start, clause.To, Certainty.Likely);
    }
}
