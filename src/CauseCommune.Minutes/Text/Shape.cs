using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>
/// A form that tokens may have: given the tokens, an index and the end of the stretch, the index after the match,
/// or −1. Shapes are combined by <see cref="Shapes"/>; each looks ahead a bounded number of tokens.
/// </summary>
internal delegate int Shape(IReadOnlyList<Token> tokens, int at, int end);

internal readonly record struct Match(int From, int To)
{
    public bool Found => From >= 0;
}

internal static class Shapes
{
    /// <summary>One token, any of <paramref name="folded"/> (parted by spaces).</summary>
    public static Shape Word(string folded)
    {
        var words = FunctionWords.Set(folded);
        return (tokens, at, end) => at < end && words.Contains(tokens[at].Folded) ? at + 1 : -1;
    }

    /// <summary>The tokens of <paramref name="folded"/> one after the other.</summary>
    public static Shape Phrase(string folded)
    {
        var words = folded.Split(' ');
        return (tokens, at, end) =>
        {
            foreach (var word in words)
            {
                if (at >= end || !tokens[at].Is(word))
                {
                    return -1;
                }

                at++;
            }

            return at;
        };
    }

    /// <summary>One token that is a verb of <paramref name="lemmas"/> (parted by spaces) in one of <paramref name="tenses"/>.</summary>
    public static Shape Verb(string lemmas, params Tense[] tenses)
    {
        var verbs = FunctionWords.Set(lemmas);
        return (tokens, at, end) =>
            at < end && tenses.Any(tense => tokens[at].IsOf(verbs, tense)) ? at + 1 : -1;
    }

    /// <summary>One token that is any verb in one of <paramref name="tenses"/>.</summary>
    public static Shape Any(params Tense[] tenses) =>
        (tokens, at, end) => at < end && tenses.Any(tokens[at].Has) ? at + 1 : -1;

    /// <summary>« est », « a été », « sera » or « était »: to be, in a tense that states.</summary>
    public static Shape Being { get; } =
        OneOf(
            Then(Word("a ont avait avaient aura"), Maybe(Adverbs), Word("ete")),
            Word("est sont etait etaient fut furent"),
            Then(Word("n' ne"), Word("a ont est sont"), Word("pas"), Maybe(Word("ete")))
        );

    /// <summary>Up to three adverbs.</summary>
    public static Shape Adverbs =>
        (tokens, at, end) =>
        {
            var from = at;
            while (at < end && at < from + 3 && IsAdverb(tokens[at]))
            {
                at++;
            }

            return at > from ? at : -1;
        };

    public static Shape Then(params Shape[] parts) =>
        (tokens, at, end) =>
        {
            foreach (var part in parts)
            {
                at = part(tokens, at, end);
                if (at < 0)
                {
                    return -1;
                }
            }

            return at;
        };

    public static Shape OneOf(params Shape[] choices) =>
        (tokens, at, end) =>
        {
            foreach (var choice in choices)
            {
                var after = choice(tokens, at, end);
                if (after >= 0)
                {
                    return after;
                }
            }

            return -1;
        };

    public static Shape Maybe(Shape part) =>
        (tokens, at, end) =>
        {
            var after = part(tokens, at, end);
            return after < 0 ? at : after;
        };

    /// <summary><paramref name="part"/>, after at most <paramref name="most"/> other tokens.</summary>
    public static Shape Within(int most, Shape part) =>
        (tokens, at, end) =>
        {
            for (var gap = 0; gap <= most && at + gap < end; gap++)
            {
                var after = part(tokens, at + gap, end);
                if (after >= 0)
                {
                    return after;
                }
            }

            return -1;
        };

    /// <summary>The first match in the stretch from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static Match First(this Shape shape, IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var after = shape(tokens, at, to);
            if (after >= 0)
            {
                return new Match(at, after);
            }
        }

        return new Match(-1, -1);
    }

    public static Match First(this Shape shape, Clause clause) =>
        shape.First(clause.Tokens, clause.From, clause.To);

    public static Match First(this Shape shape, Sentence sentence) =>
        shape.First(sentence.Tokens, sentence.From, sentence.To);

    public static bool IsIn(this Shape shape, Clause clause) => shape.First(clause).Found;

    public static bool IsIn(this Shape shape, Sentence sentence) => shape.First(sentence).Found;

    public static bool IsAdverb(Token token) =>
        FunctionWords.Adverbs.Contains(token.Folded)
        || token.Folded.Length > 6
            && token.Folded.EndsWith("ment", StringComparison.Ordinal)
            && token.Forms.Count == 0
            && !Words.Deeds.Contains(token.Folded);
}
