using System.Globalization;
using System.Text;

namespace CauseCommune.Minutes.Tool.Evaluation;

/// <summary>When two wordings say the same thing, and two names the same person.</summary>
static class Overlap
{
    /// <summary>A proposal finds what shares at least this part of the words of the shorter one.</summary>
    public const double Least = 0.5;

    // A stray word, or a whole paragraph, finds nothing.
    private const int MostTimesLonger = 6;

    private static readonly HashSet<string> Empty = Set(
        "de la le les des du d l un une et a en au aux pour par que qu ce se s"
    );

    private static readonly HashSet<string> Titles = Set(
        "m mme mlle mr dr me monsieur madame le la les l d de du des"
    );

    /// <summary>The part, 0 to 1, of the words of the shorter wording that the longer one has too.</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Telling(one), Telling(other));
        if (a.Count == 0 || b.Count == 0)
        {
            return 0;
        }

        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        if (shorter.Count * MostTimesLonger < longer.Count)
        {
            return 0;
        }

        var left = longer.CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in shorter)
        {
            if (left.GetValueOrDefault(word) > 0)
            {
                left[word]--;
                shared++;
            }
        }

        return (double)shared / shorter.Count;
    }

    /// <summary>
    /// Pairs what was expected with what was found, the best overlap first, each once; of equal overlaps the one
    /// that readers were sure of.
    /// </summary>
    public static IReadOnlyList<(int Expected, int Found)> Match(
        IReadOnlyList<string> expected,
        IReadOnlyList<string> found,
        Func<int, bool> isSure
    )
    {
        var pairs =
            from e in Enumerable.Range(0, expected.Count)
            from f in Enumerable.Range(0, found.Count)
            let overlap = Of(expected[e], found[f])
            where overlap >= Least
            orderby overlap descending, isSure(e) descending, e descending, f descending
            select (e, f);
        var (usedExpected, usedFound) = (new HashSet<int>(), new HashSet<int>());
        return
        [
            .. pairs
                .ToList()
                .Where(pair =>
                    !usedExpected.Contains(pair.e)
                    && !usedFound.Contains(pair.f)
                    && usedExpected.Add(pair.e)
                    && usedFound.Add(pair.f)
                ),
        ];
    }

    /// <summary>How many of the expected names were found, each once.</summary>
    public static int Names(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var left = found.ToList();
        var right = 0;
        foreach (var name in expected)
        {
            var at = left.FindIndex(other => IsSameName(name, other));
            if (at >= 0)
            {
                left.RemoveAt(at);
                right++;
            }
        }

        return right;
    }

    /// <summary>True when both lists name the same doers.</summary>
    public static bool AreSameOwners(
        IReadOnlyCollection<string> expected,
        IReadOnlyCollection<string> found
    ) => expected.Count == found.Count && Names(expected, found) == expected.Count;

    private static bool IsSameName(string one, string other)
    {
        var a = Words(one).Where(word => !Titles.Contains(word)).ToList();
        var b = Words(other).Where(word => !Titles.Contains(word)).ToList();
        if (a.SequenceEqual(b, StringComparer.Ordinal))
        {
            return true;
        }

        return a.Count > 0
            && b.Count > 0
            && (a.ToHashSet().IsSubsetOf(b) || b.ToHashSet().IsSubsetOf(a));
    }

    private static List<string> Telling(string text)
    {
        var all = Words(text);
        var telling = all.Where(word => !Empty.Contains(word)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                word.Append(c);
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && word.Length > 0
            )
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
