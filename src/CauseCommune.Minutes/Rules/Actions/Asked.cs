using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>Who is asked, in the passive: « Nora est chargée de relire », « les volontaires sont priés de s'inscrire ».</summary>
internal sealed class Asked : ActionRule
{
    private static readonly Shape Is = Shapes.Then(
        Shapes.OneOf(
            Shapes.Word("est sont sera seront"),
            Shapes.Then(Shapes.Word("a ont"), Shapes.Word("ete"))
        ),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Verb(
            "prier inviter charger mandater missionner solliciter désigner encourager",
            Tense.PastParticiple
        ),
        Shapes.Word("de d' a pour"),
        Shapes.Maybe(Shapes.Word("se s' le la les l' y en lui leur")),
        Shapes.Any(Tense.Infinitive)
    );

    public override string Example => "Les volontaires sont priés de s'inscrire avant mai.";

    public override string CounterExample => "Les volontaires sont venus aider.";

    protected override Wording Reason =>
        new("Le texte dit à qui on le demande.", "The text says who is asked to do it.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (clause.Verb < 0 || Gates.IsConditional(clause))
        {
            return null;
        }

        var to = Is(clause.Tokens, clause.Verb, clause.To);
        if (to < 0)
        {
            return null;
        }

        var subject = Subject.Of(minutes, clause);
        return subject.Agents.Count > 0
            ? Found(clause, clause.From, clause.To, Certainty.Likely, subject.Agents)
            : null;
    }
}
