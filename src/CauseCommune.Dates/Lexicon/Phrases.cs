using System.Collections;
using CauseCommune.Dates.Text;

namespace CauseCommune.Dates.Lexicon;

/// <summary>
/// Phrases of one or more folded words with what they mean; the longest that fits is taken.
/// Between its words a phrase allows spaces, apostrophes and hyphens alike: « week end », « week-end ».
/// </summary>
internal sealed class Phrases<T> : IEnumerable<string>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirst = new(
        StringComparer.Ordinal
    );

    /// <summary>Adds phrases separated by commas that mean the same.</summary>
    public void Add(string phrases, T value)
    {
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries))
        {
            var words = phrase.Split(' ');
            if (!byFirst.TryGetValue(words[0], out var same))
            {
                byFirst[words[0]] = same = [];
            }

            same.Add((words, value));
            same.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
    }

    /// <summary>Reads the phrase that begins at <paramref name="at"/>; <paramref name="next"/> is the token after it.</summary>
    public bool TryRead(ReadOnlySpan<Token> tokens, int at, out T value, out int next)
    {
        if (
            at < tokens.Length
            && tokens[at].Word.Length > 0
            && byFirst.TryGetValue(tokens[at].Word, out var same)
        )
        {
            foreach (var (words, meaning) in same)
            {
                if (Fits(tokens, at, words))
                {
                    (value, next) = (meaning, at + words.Length);
                    return true;
                }
            }
        }

        (value, next) = (default!, at);
        return false;
    }

    /// <summary>The phrases that are one word.</summary>
    public IEnumerable<string> SingleWords =>
        byFirst.Values.SelectMany(same =>
            same.Where(p => p.Words.Length == 1).Select(p => p.Words[0])
        );

    /// <summary>All the words of all the phrases.</summary>
    public IEnumerator<string> GetEnumerator() =>
        byFirst.Values.SelectMany(same => same.SelectMany(p => p.Words)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Fits(ReadOnlySpan<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[at + i];
            if ((i > 0 && !token.Follows) || token.Word != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
