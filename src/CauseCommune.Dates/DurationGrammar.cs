using CauseCommune.Dates.Grammar;
using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Text;
using NodaTime;

namespace CauseCommune.Dates;

/// <summary>A length of time found in running text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text as given.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Duration">The length, positive, less than 1,000 hours.</param>
public readonly record struct DurationMention(int Start, int End, Duration Duration);

/// <summary>
/// Reads lengths of time in hours and minutes: « une heure », « 1 h 30 », « une heure et demie », « 45 min »,
/// « trois quarts d'heure », « half an hour », « 1.5 hours ». Linear in the text, and no text makes it throw.
/// </summary>
public sealed class DurationGrammar
{
    private const int LongestExpression = 100;

    private readonly DateLexicon lexicon;

    private DurationGrammar(DateLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Lengths in French.</summary>
    public static DurationGrammar French { get; } = new(FrenchLexicon.Words);

    /// <summary>Lengths in English.</summary>
    public static DurationGrammar English { get; } = new(EnglishLexicon.Words);

    /// <summary>The grammar of <paramref name="language"/>.</summary>
    public static DurationGrammar In(Language language) =>
        language == Language.English ? English : French;

    /// <summary>Prints « 1 h », « 1 h 30 », « 45 min » (the same in both languages), to the minute, in plain spaces.</summary>
    public static string Format(Duration duration)
    {
        var minutes = (long)Math.Round(duration.TotalMinutes);
        var (hours, rest) = (minutes / 60, minutes % 60);
        return hours == 0 ? $"{rest} min"
            : rest == 0 ? $"{hours} h"
            : $"{hours} h {rest:00}";
    }

    /// <summary>Reads <paramref name="text"/> as one length of time; null when it is none.</summary>
    public Duration? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestExpression)
        {
            return null;
        }

        var scan = new Scan(Tokenizer.Cut(text, lexicon.Vocabulary), lexicon, InProse: false);
        var at = 0;
        for (var rounds = 0; rounds < 2; rounds++)
        {
            if (Lengths.Read(scan, at) is { } hit && hit.Next == scan.Count)
            {
                return hit.Duration;
            }

            if (!scan.Skip(lexicon.Prepositions, ref at, first: true))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>
    /// Finds every length of time in running text, in order and without overlap. « 14 h » may be a time as well as a length:
    /// such a passage is found here and by <see cref="TimeGrammar"/>, and what stands around it decides.
    /// </summary>
    public IReadOnlyList<DurationMention> Find(ReadOnlySpan<char> text)
    {
        var scan = new Scan(Tokenizer.Cut(text, lexicon.Vocabulary), lexicon, InProse: true);
        var found = new List<DurationMention>();
        for (var at = 0; at < scan.Count; )
        {
            var isWord = scan[at].Kind == TokenKind.Word;
            if (
                (scan[at].Word.Length > 0 || scan[at].Kind == TokenKind.Number)
                && Borders.MayStart(text, scan[at].Start, isWord)
                && Lengths.Read(scan, at) is { } hit
                && Borders.MayEnd(text, scan[hit.Next - 1].End)
            )
            {
                found.Add(new(scan[at].Start, scan[hit.Next - 1].End, hit.Duration));
                at = hit.Next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }
}
