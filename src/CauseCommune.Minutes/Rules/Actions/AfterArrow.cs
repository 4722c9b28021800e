using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>What an arrow draws from what was said: « Le bail finit en mai ⇒ courrier au bailleur (Nora) ».</summary>
internal sealed class AfterArrow : ActionRule
{
    private static readonly HashSet<string> Arrows = new(StringComparer.Ordinal)
    {
        "→",
        "⇒",
        "➔",
        "➡",
        "⇨",
        ">",
    };

    public override string Example => "Le bail finit en mai ⇒ courrier au bailleur (Nora)";

    public override string CounterExample => "Le bail finit en mai ⇒ trop tard";

    protected override Wording Reason =>
        new("Une flèche mène à ce qu'il y a à faire.", "An arrow leads to what is to be done.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (clause.Joint is not { } joint || !Arrows.Contains(joint.Text) || clause.Verb >= 0)
        {
            return null;
        }

        var isDeed = clause.Infinitive >= 0 || Words.Deeds.Contains(clause.First.Folded);
        var named = OwnersOfBlock.Tail(
            minutes,
            clause.Tokens,
            clause.From,
            clause.Sentence.To,
            loosely: false
        );
        return isDeed || named.Found && named.To > clause.From
            ? Found(
                clause,
                clause.From,
                clause.To,
                isDeed && named.Found ? Certainty.Sure : Certainty.Likely
            )
            : null;
    }
}
