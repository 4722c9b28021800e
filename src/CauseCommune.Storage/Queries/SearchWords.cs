using CauseCommune.Storage.Mappings;

namespace CauseCommune.Storage.Queries;

/// <summary>Words to search for, folded, and where they stand in a text.</summary>
/// <param name="Folded">Each of them, once; at least one.</param>
public sealed record SearchWords(IReadOnlyList<string> Folded)
{
    /// <summary>More words only narrow what is found; so many are enough.</summary>
    const int Most = 8;

    /// <summary>The words of what was typed; null when there are no two letters to search for.</summary>
    public static SearchWords? Of(string? typed)
    {
        var words = Folding
            .Of(CleanText.Of(typed ?? ""))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        return words.Exists(w => w.Length > 1) || words.Count > 1 ? new(words) : null;
    }

    /// <summary>
    /// The part of <paramref name="text"/> around the first place where a word stands, cut between words to about
    /// <paramref name="length"/> characters, in pieces of which those that were searched for are marked; null when none stands in it.
    /// </summary>
    public IReadOnlyList<SearchPiece>? PassageOf(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (folded, from) = Folding.WithPlaces(text);
        var first = Folded
            .Select(w => folded.IndexOf(w, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        if (first < 0)
        {
            return null;
        }

        var (start, end) = Around(text, from[first], length);
        return [.. Cut(text, start, end, Places(folded, from, text.Length, start, end))];
    }

    static (int Start, int End) Around(string text, int at, int length)
    {
        var start = Math.Max(0, at - length / 3);
        var end = Math.Min(text.Length, start + length);
        while (start > 0 && start < at && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        while (end < text.Length && end > at && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (end <= at)
        {
            (start, end) = (at, Math.Min(text.Length, at + length));
        }

        return end < text.Length && char.IsLowSurrogate(text[end])
            ? (start, end - 1)
            : (start, end);
    }

    /// <summary>Where the words stand between two places of the text, joined where they touch.</summary>
    List<(int Start, int End)> Places(
        string folded,
        IReadOnlyList<int> from,
        int length,
        int start,
        int end
    )
    {
        var places = new List<(int Start, int End)>();
        foreach (var word in Folded)
        {
            for (
                var at = folded.IndexOf(word, StringComparison.Ordinal);
                at >= 0 && from[at] < end;
                at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal)
            )
            {
                var after = at + word.Length;
                var place = (
                    Math.Max(start, from[at]),
                    Math.Min(end, after < from.Count ? from[after] : length)
                );
                if (place.Item1 < place.Item2)
                {
                    places.Add(place);
                }
            }
        }

        places.Sort();
        return places;
    }

    static IEnumerable<SearchPiece> Cut(
        string text,
        int start,
        int end,
        List<(int Start, int End)> places
    )
    {
        if (start > 0)
        {
            yield return new("… ", false);
        }

        var at = start;
        foreach (var (from, to) in places)
        {
            if (from > at)
            {
                yield return new(text[at..from], false);
            }

            if (to > at)
            {
                yield return new(text[Math.Max(at, from)..to], true);
                at = to;
            }
        }

        if (at < end)
        {
            yield return new(text[at..end], false);
        }

        if (end < text.Length)
        {
            yield return new(" …", false);
        }
    }
}

/// <summary>A piece of a passage; marked when it is what was searched for.</summary>
public sealed record SearchPiece(string Text, bool IsMarked);
