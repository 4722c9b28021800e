using CauseCommune.Dates;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Decisions;

/// <summary>Makes the mention of a decision from the tokens that state it.</summary>
internal static class Decision
{
    private static readonly Wording Said = new(
        "Le texte dit que la réunion l'a décidé.",
        "The text says that the meeting decided it."
    );

    private static readonly Wording Labelled = new(
        "Le texte l'annonce comme une décision.",
        "The text announces it as a decision."
    );

    public static DecisionMention Of(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int from,
        int to,
        Certainty certainty,
        bool labelled = false
    ) =>
        new(
            new Passage(tokens[from].Start, tokens[to - 1].End),
            certainty,
            labelled ? Labelled : Said,
            minutes.Words(tokens, from, to)
        );

    /// <summary>The end of a sentence, without its final marks.</summary>
    public static int End(Sentence sentence)
    {
        var to = sentence.To;
        while (
            to > sentence.From + 1
            && sentence.Tokens[to - 1].Text is "." or ";" or "!" or "," or ":"
        )
        {
            to--;
        }

        return to;
    }
}
