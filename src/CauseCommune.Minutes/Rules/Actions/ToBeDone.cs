using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A thing and what is to be done to it: « courrier à poster ». With an object after it, it is something else.</summary>
internal sealed class ToBeDone : ActionRule
{
    private static readonly Shape Ends = Shapes.Then(
        Shapes.Word("a"),
        Shapes.Any(Tense.Infinitive)
    );

    private static readonly HashSet<string> Follows = FunctionWords.Set(
        "par avant d'ici rapidement ensemble"
    );

    private static readonly HashSet<string> NoDeeds = FunctionWords.Set(
        "venir savoir dire être noter suivre part"
    );

    public override string Example => "- courrier à poster avant jeudi";

    public override string CounterExample => "- difficulté à régler la facture";

    protected override Wording Reason =>
        new(
            "Le texte dit ce qui est à faire de cette chose.",
            "The text says what is to be done with this thing."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (clause.Block.Kind is not BlockKind.Item || clause.Verb >= 0)
        {
            return null;
        }

        var ends = Ends.First(clause);
        if (
            !ends.Found
            || ends.From == clause.From
            || clause.Tokens[ends.To - 1].IsOf(NoDeeds, Tense.Infinitive)
            || clause.Tokens[ends.From].Text == "a"
        )
        {
            return null;
        }

        var free =
            ends.To == clause.To
            || Follows.Contains(clause.Tokens[ends.To].Folded)
            || clause.Tokens[ends.To].Text is "(" or "," or "@";
        return free ? Found(clause, clause.From, clause.To, Certainty.Likely) : null;
    }
}
