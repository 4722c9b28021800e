using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Rules.Actions;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Decisions;

/// <summary>What is called a decision: « Décision : … », « D … » at the head of a line, an item under « Décisions ».</summary>
internal sealed class DecisionLabel : Rule
{
    private static readonly HashSet<string> Labels = FunctionWords.Set(
        "decision decisions resolution deliberation vote"
    );

    public override string Example => "Décision : la fête a lieu en juin.";

    public override string CounterExample => "Budget : la décision est reportée.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var piece in minutes.Pieces)
        {
            if (
                piece.Kind == BlockKind.Heading
                || piece.Tokens.Count < 3
                || FieldLine.Of(piece) is not null
            )
            {
                continue;
            }

            var from = AfterLabel(piece);
            if (from == 0 && !(IsUnderDecisions(minutes, piece)))
            {
                continue;
            }

            var sentence = piece.Sentences.FirstOrDefault(s => s.To > from);
            if (sentence is not null && sentence.To - 1 > from)
            {
                yield return Decision.Of(
                    minutes,
                    piece.Tokens,
                    from,
                    Math.Max(from + 1, Decision.End(sentence)),
                    Certainty.Sure,
                    labelled: true
                );
            }
        }
    }

    private static bool IsUnderDecisions(Document minutes, Block piece) =>
        minutes.SectionOf(piece) == Section.Decisions
        && (
            piece.Kind == BlockKind.Item && piece.Parent is null
            || piece.Kind == BlockKind.Paragraph
                && piece.Sentences.Count <= 2
                && piece.Heading is { } heading
                && minutes.Announces(heading) == Section.Decisions
        );

    private static int AfterLabel(Block piece)
    {
        var tokens = piece.Tokens;
        if (tokens[0].Text == "D" && tokens[1].Start > tokens[0].End && tokens[1].IsWord)
        {
            return 1;
        }

        if (tokens[0].Text is "D" && tokens[1].Text is ":" or "-")
        {
            return 2;
        }

        for (var at = 1; at < Math.Min(5, tokens.Count - 1); at++)
        {
            if (tokens[at].Text is ":")
            {
                return Labels.Contains(tokens[0].Folded) ? at + 1 : 0;
            }
        }

        return 0;
    }
}
