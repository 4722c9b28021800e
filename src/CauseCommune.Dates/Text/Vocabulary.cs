using System.Collections.Frozen;

namespace CauseCommune.Dates.Text;

/// <summary>The words that a lexicon knows, so that a token of the text becomes one of them without a new string.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 24;

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Vocabulary(IEnumerable<string> words)
    {
        this.words = words.ToFrozenSet(StringComparer.Ordinal);
        lookup = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The known word that <paramref name="written"/> folds to, or the empty string.</summary>
    public string Recognise(ReadOnlySpan<char> written)
    {
        if (written.Length > 2 * LongestWord)
        {
            return "";
        }

        Span<char> folded = stackalloc char[2 * LongestWord];
        var length = Letters.Fold(written, folded);
        return lookup.TryGetValue(folded[..length], out var known) ? known : "";
    }
}
