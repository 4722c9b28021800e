namespace CauseCommune.Minutes.Text;

/// <summary>A sentence of a block: its tokens from <see cref="From"/> to <see cref="To"/>, excluded, and its clauses.</summary>
internal sealed class Sentence(Block block, int from, int to, Sentence? before)
{
    /// <summary>The sentence before it in the same block, null for the first.</summary>
    public Sentence? Before { get; } = before;

    public Block Block { get; } = block;

    public int From { get; } = from;

    public int To { get; } = to;

    public IReadOnlyList<Token> Tokens => Block.Tokens;

    public IReadOnlyList<Clause> Clauses { get; set; } = [];

    public bool IsQuestion => To > From && Tokens[To - 1].Is("?");

    public Passage Passage => new(Tokens[From].Start, Tokens[To - 1].End);
}

/// <summary>Cuts the tokens of a block into sentences.</summary>
internal static class SentenceCutter
{
    // Longer than any sentence; a text without marks is cut here, so that no rule looks too far.
    private const int Longest = 400;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "m",
        "mm",
        "mme",
        "mmes",
        "mlle",
        "dr",
        "pr",
        "me",
        "cf",
        "p",
        "art",
        "n",
        "st",
        "ste",
        "ex",
        "env",
        "resp",
        "tel",
        "av",
        "ref",
        "vs",
        "max",
        "min",
    };

    public static List<Sentence> Cut(Block block)
    {
        var tokens = block.Tokens;
        var sentences = new List<Sentence>();
        var from = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Ends(tokens, at) && at - from < Longest)
            {
                continue;
            }

            sentences.Add(new Sentence(block, from, at + 1, Last(sentences)));
            from = at + 1;
        }

        if (from < tokens.Count)
        {
            sentences.Add(new Sentence(block, from, tokens.Count, Last(sentences)));
        }

        return sentences;
    }

    private static Sentence? Last(List<Sentence> sentences) =>
        sentences.Count > 0 ? sentences[^1] : null;

    private static bool Ends(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Mark || token.Text is not ("." or "!" or "?" or ";" or "…"))
        {
            return false;
        }

        if (at + 1 == tokens.Count || token.Text == ";")
        {
            return true;
        }

        var next = tokens[at + 1];
        if (
            next.Start == token.End
            || next.IsWord && char.IsLower(next.Text[0])
            || next.Text is "." or "!" or "?" or "…" or ")"
        )
        {
            return false;
        }

        var before = at > 0 ? tokens[at - 1] : null;
        return token.Text != "."
            || before is null
            || !(
                before.Text.Length == 1 && char.IsUpper(before.Text[0])
                || Abbreviations.Contains(before.Folded)
            );
    }
}
