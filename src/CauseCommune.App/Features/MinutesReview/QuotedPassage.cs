using CauseCommune.App.Forms;
using CauseCommune.App.Look;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>
/// The passage of what a person adds: selected, with its place; or typed, and found again. Words that stand in several
/// places are asked about, words that stand in none are refused.
/// </summary>
static class QuotedPassage
{
    /// <summary>The field that holds the words, and the one that holds their place, « 12-40 ».</summary>
    public const string Words = "passage";

    /// <inheritdoc cref="Words"/>
    public const string At = "at";

    const int MostPlaces = 12;
    const int Around = 32;

    static readonly Passage Nowhere = new(0, 0);

    /// <summary>Where the words stand; nowhere when there are none, or when <paramref name="reader"/> refuses them.</summary>
    public static Passage Find(
        string text,
        Func<string, string?> typed,
        string prefix,
        FormReader reader,
        Words w
    )
    {
        var quote = typed(Words);
        if (string.IsNullOrWhiteSpace(quote))
        {
            return Nowhere;
        }

        if (Known(text, typed) is { } passage)
        {
            return passage;
        }

        var places = PassageFinder.Find(text, quote, MostPlaces + 1);
        switch (places.Count)
        {
            case 1:
                return places[0];
            case 0:
                reader.Refusals.Add(
                    $"{prefix}.{Words}",
                    w["Minutes.Passage.NotFound"],
                    w["Minutes.Passage.NotFound.Instead"]
                );
                break;
            case > MostPlaces:
                reader.Refusals.Add(
                    $"{prefix}.{Words}",
                    w["Minutes.Passage.TooOften", MostPlaces],
                    w["Minutes.Passage.TooOften.Instead"]
                );
                break;
            default:
                reader.Refusals.Add(
                    $"{prefix}.{At}",
                    w["Minutes.Passage.Twice", places.Count],
                    w["Minutes.Passage.Twice.Instead"]
                );
                break;
        }

        return Nowhere;
    }

    /// <summary>The place that was sent with the words, where they still stand there.</summary>
    public static Passage? Known(string text, Func<string, string?> typed) =>
        PassageFinder.Read(typed(At)) is { } passage
        && typed(Words) is { } quote
        && PassageFinder.Holds(text, passage, quote)
            ? passage
            : null;

    /// <summary>The places to choose from, each with the words around it; none where there is nothing to choose.</summary>
    public static IReadOnlyList<Option> Places(string text, Func<string, string?> typed, Words w)
    {
        if (string.IsNullOrWhiteSpace(typed(Words)) || Known(text, typed) is not null)
        {
            return [];
        }

        var places = PassageFinder.Find(text, typed(Words)!, MostPlaces + 1);
        return places.Count is < 2 or > MostPlaces
            ? []
            :
            [
                .. places.Select(p => new Option(
                    PassageFinder.Write(p),
                    w["Minutes.Passage.Place", ReviewText.ParagraphAt(text, p.Start), Seen(text, p)]
                )),
            ];
    }

    /// <summary>A whole passage, without the space around it; null when it lies outside the text, or holds nothing.</summary>
    public static Passage? Of(string text, string? from, string? to)
    {
        if (
            PassageFinder.Read($"{from}-{to}") is not { } sent
            || sent.End > text.Length
            || sent.Start >= sent.End
        )
        {
            return null;
        }

        var (start, end) = (sent.Start, sent.End);
        // A pair of surrogates is one character.
        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start < end ? new(start, end) : null;
    }

    static string Seen(string text, Passage passage)
    {
        var start = Math.Max(0, passage.Start - Around);
        var end = Math.Min(text.Length, passage.End + Around);
        var seen = Of(text, $"{start}", $"{end}") ?? passage;
        var words = string.Join(
            ' ',
            text[seen.Start..seen.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return (start > 0 ? "…" : "") + words + (end < text.Length ? "…" : "");
    }
}
