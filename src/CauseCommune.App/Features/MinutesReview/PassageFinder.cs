using System.Globalization;
using System.Text;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>
/// Finds words again that were copied or typed from the text of minutes: without regard to case, to how spaces and lines
/// were broken, and to which apostrophe was typed. Time grows with the length of the text.
/// </summary>
static class PassageFinder
{
    /// <summary>Where the words stand, from the start of the text; at most <paramref name="most"/> places.</summary>
    public static IReadOnlyList<Passage> Find(string text, string quote, int most)
    {
        var words = quote.Trim();
        var found = FindPlain(text, words, most);
        return found.Count > 0 ? found : FindPlain(text, words.Trim(Quotes).Trim(), most);
    }

    /// <summary>True when the passage lies in the text, cuts no character in two, and holds these words.</summary>
    public static bool Holds(string text, Passage passage, string quote) =>
        passage.Start >= 0
        && passage.Start < passage.End
        && passage.End <= text.Length
        && !Cuts(text, passage.Start)
        && !Cuts(text, passage.End)
        && Plain(text[passage.Start..passage.End].Trim()).Text == Plain(quote.Trim()).Text;

    /// <summary>« 12-40 » as a passage; null for anything else.</summary>
    public static Passage? Read(string? typed) =>
        typed?.Split('-') is [var from, var to]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start <= end
            ? new(start, end)
            : null;

    public static string Write(Passage passage) =>
        string.Create(CultureInfo.InvariantCulture, $"{passage.Start}-{passage.End}");

    static readonly char[] Quotes = ['«', '»', '"', '“', '”', '\u00A0', '\u202F', ' '];

    static List<Passage> FindPlain(string text, string quote, int most)
    {
        var (words, _) = Plain(quote);
        var found = new List<Passage>();
        if (words.Length == 0 || quote.Length > text.Length * 2)
        {
            return found;
        }

        var (plain, places) = Plain(text);
        for (
            var at = plain.IndexOf(words, StringComparison.Ordinal);
            at >= 0 && found.Count < most;
            at = plain.IndexOf(words, at + words.Length, StringComparison.Ordinal)
        )
        {
            found.Add(new(places[at], places[at + words.Length - 1] + 1));
        }

        return found;
    }

    static bool Cuts(string text, int at) =>
        at > 0
        && at < text.Length
        && char.IsLowSurrogate(text[at])
        && char.IsHighSurrogate(text[at - 1]);

    /// <summary>The text in small letters, each run of spaces one space, and where each character stood.</summary>
    static (string Text, List<int> Places) Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c == '’' ? '\'' : char.ToLowerInvariant(c));
                places.Add(i);
            }
            else if (plain.Length == 0 || plain[^1] != ' ')
            {
                plain.Append(' ');
                places.Add(i);
            }
        }

        return (plain.ToString(), places);
    }
}
