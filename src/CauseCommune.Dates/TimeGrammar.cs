using CauseCommune.Dates.Grammar;
using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;
using CauseCommune.Dates.Text;
using NodaTime;

namespace CauseCommune.Dates;

/// <summary>A time of day, or the stretch between two, as « de 10 h à 12 h ».</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, if that was said; it may be before the start, after midnight.</param>
public readonly record struct TimeReading(LocalTime Start, LocalTime? End);

/// <summary>A time of day found in running text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text as given.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Time">The time, or the stretch between two.</param>
public readonly record struct TimeMention(int Start, int End, TimeReading Time);

/// <summary>
/// Reads times of day: « 14 h 30 », « 14h30 », « 14:30 », « midi », « 8 heures et demie », « de 10 h à 12 h », « 2 pm ».
/// Linear in the text, and no text makes it throw.
/// </summary>
public sealed class TimeGrammar
{
    private const int LongestExpression = 100;

    private readonly DateLexicon lexicon;

    private TimeGrammar(DateLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Times in French.</summary>
    public static TimeGrammar French { get; } = new(FrenchLexicon.Words);

    /// <summary>Times in English.</summary>
    public static TimeGrammar English { get; } = new(EnglishLexicon.Words);

    /// <summary>The grammar of <paramref name="language"/>.</summary>
    public static TimeGrammar In(Language language) =>
        language == Language.English ? English : French;

    /// <summary>Prints « 14 h 30 » in French and « 14:30 » in English, in plain spaces.</summary>
    public static string Format(LocalTime time, Language language) =>
        language == Language.English ? $"{time.Hour}:{time.Minute:00}"
        : time.Minute == 0 ? $"{time.Hour} h"
        : $"{time.Hour} h {time.Minute:00}";

    /// <summary>Reads <paramref name="text"/> as one time, or as the stretch between two; null when it is neither.</summary>
    public TimeReading? Read(string text)
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
            if (TimesOfDay.Read(scan, at) is { } hit && hit.Next == scan.Count)
            {
                return hit.Time;
            }

            if (!scan.Skip(lexicon.Prepositions, ref at, first: true))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Finds every time of day in running text, in order and without overlap: never a mere length, as « deux heures » is one.</summary>
    public IReadOnlyList<TimeMention> Find(ReadOnlySpan<char> text)
    {
        var scan = new Scan(Tokenizer.Cut(text, lexicon.Vocabulary), lexicon, InProse: true);
        var found = new List<TimeMention>();
        for (var at = 0; at < scan.Count; )
        {
            if (Mention(text, scan, at) is { } hit)
            {
                found.Add(hit.Mention);
                at = hit.Next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static (TimeMention Mention, int Next)? Mention(
        ReadOnlySpan<char> text,
        Scan scan,
        int at
    )
    {
        var (start, isWord) = (scan[at].Start, scan[at].Kind == TokenKind.Word);
        var mayBegin = scan[at].Number >= 0 && !isWord || scan[at].Word.Length > 0;
        if (
            !mayBegin
            || !Borders.MayStart(text, start, isWord)
            || TimesOfDay.Read(scan, at) is not { } hit
        )
        {
            return null;
        }

        var end = scan[hit.Next - 1].End;
        return Borders.MayEnd(text, end) && TimesOfDay.IsSure(scan, at, hit)
            ? (new TimeMention(start, end, hit.Time), hit.Next)
            : null;
    }
}
