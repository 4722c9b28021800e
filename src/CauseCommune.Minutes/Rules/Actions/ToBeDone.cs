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

    // The thing stands just before: farther away, something else is told.
    private const int Farthest = 9;

    private static readonly HashSet<string> Follows = FunctionWords.Set(
        "par avant d'ici rapidement ensemble"
    );

    private static readonly HashSet<string> NoDeeds = FunctionWords.Set(
        "venir savoir dire être avoir noter suivre part partir"
    );

    // « À faire : », « à garder en tête » call for nothing by themselves.
    private static readonly HashSet<string> Labels = FunctionWords.Set("faire garder suivre");

    public override string Example => "- courrier à poster avant jeudi";

    public override string CounterExample => "- difficulté à régler la facture";

    protected override Wording Reason =>
        new(
            "Le texte dit ce qui est à faire de cette chose.",
            "The text says what is to be done with this thing."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (
            clause.Block.Kind is BlockKind.Heading
            || clause.Sentence.IsQuestion
            || minutes.SectionOf(clause.Block) == Section.Agenda
        )
        {
            return null;
        }

        var ends = Ends.First(clause);
        if (
            !ends.Found
            || clause.Verb >= 0 && clause.Verb < ends.To
            || clause.Tokens[ends.To - 1].IsOf(NoDeeds, Tense.Infinitive)
            || IsInParentheses(clause, ends.From)
        )
        {
            return null;
        }

        // « À confirmer avec la mairie »
        if (ends.From == clause.From)
        {
            return
                clause.From == clause.Sentence.From
                && clause.Verb < 0
                && !clause.Tokens[ends.To - 1].IsOf(Labels, Tense.Infinitive)
                ? Found(clause, clause.From, clause.To, Certainty.Likely)
                : null;
        }

        if (clause.Tokens[ends.From].Text == "a" || ends.From - clause.From > Farthest)
        {
            return null;
        }

        var named =
            ends.To < clause.To
            && (
                clause.Tokens[ends.To].Text is "(" or "@"
                || clause.Tokens[ends.To].Is("par")
                || OwnersOfBlock
                    .Tail(minutes, clause.Tokens, ends.To, clause.To, loosely: false)
                    .Found
            );
        var free =
            named
            || clause.Block.Kind is BlockKind.Item
                && clause.Verb < 0
                && (
                    ends.To == clause.To
                    || Follows.Contains(clause.Tokens[ends.To].Folded)
                    || clause.Tokens[ends.To].Text is ","
                );
        return free ? Found(clause, clause.From, clause.To, Certainty.Likely) : null;
    }

    // « (date à préciser) » is a remark.
    private static bool IsInParentheses(Clause clause, int at)
    {
        for (var back = at - 1; back >= clause.From; back--)
        {
            if (clause.Tokens[back].Text is "(" or ")")
            {
                return clause.Tokens[back].Text == "(";
            }
        }

        return false;
    }
}
