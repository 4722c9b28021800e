using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>For whom a deed is: an audience that the plan or the text knows, named in the deed or in what it stands under.</summary>
internal sealed class AudienceOf
{
    // Audiences have short names; a longer one is looked for by no more than its first words.
    private const int MostWords = 6;

    private readonly List<(string Name, string[] Words)> _audiences = [];

    public AudienceOf(IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var words = Folding
                .Fold(name)
                .Split((char[])[' ', '\'', '’', '-', ','], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("le" or "la" or "les" or "l" or "d" or "de" or "des"))
                .Select(Stem)
                .Take(MostWords)
                .ToArray();
            if (words.Length > 0)
            {
                _audiences.Add((name, words));
            }
        }
    }

    /// <summary>The audience of a deed, null when none is named.</summary>
    public string? Find(Document minutes, Deed deed)
    {
        if (_audiences.Count == 0)
        {
            return null;
        }

        return In(deed.Clause.Tokens, deed.From, deed.To)
            ?? deed.Clause.Block.Above()
                .Take(3)
                .Where(above => above.Tokens.Count is > 0 and < 10)
                .Select(above => In(above.Tokens, 0, above.Tokens.Count))
                .FirstOrDefault(name => name is not null);
    }

    private string? In(IReadOnlyList<Token> tokens, int from, int to)
    {
        foreach (var (name, words) in _audiences)
        {
            for (var at = from; at < to; at++)
            {
                if (Fits(tokens, at, to, words))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static bool Fits(IReadOnlyList<Token> tokens, int at, int to, string[] words)
    {
        foreach (var word in words)
        {
            while (at < to && tokens[at].Folded is "de" or "d'" or "des" or "du" or "-")
            {
                at++;
            }

            if (at >= to || !string.Equals(Stem(tokens[at].Folded), word, StringComparison.Ordinal))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    // « école » and « écoles », « établissement » and « établissements ».
    private static string Stem(string folded) =>
        folded.Length > 3 && folded[^1] is 's' or 'x' ? folded[..^1] : folded;
}
