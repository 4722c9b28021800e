using System.Globalization;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using NodaTime;

namespace CauseCommune.App.Forms;

/// <summary>
/// Reads what was typed into a form: text in, values out, and for each that cannot be accepted a refusal in the reader's
/// language that says what to write instead. The one way in which forms are read.
/// </summary>
/// <param name="words">The reader's language.</param>
/// <param name="today">The day of the coalition, from which « fin mars » is understood.</param>
public sealed class FormReader(Words words, LocalDate today)
{
    /// <summary>What was refused so far.</summary>
    public Refusals Refusals { get; } = new();

    /// <summary>True while nothing was refused.</summary>
    public bool IsFine => !Refusals.Any;

    /// <summary>A text that must be there; <paramref name="missing"/> says what to write when it is not.</summary>
    public string Required(string field, string? typed, int longest, string missing)
    {
        var text = Optional(field, typed, longest);
        if (text is null)
        {
            Refusals.Add(field, missing);
        }

        return text ?? "";
    }

    /// <summary>A text, trimmed; null when there is none.</summary>
    public string? Optional(string field, string? typed, int longest)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > longest)
        {
            Refusals.Add(
                field,
                words["Forms.TooLong", longest, text.Length],
                words.Count("Forms.TooLong.Instead", text.Length - longest)
            );
        }

        return text;
    }

    /// <summary>A whole number between two others; null when none was typed.</summary>
    public int? Number(string field, string? typed, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (
            int.TryParse(typed.Trim(), CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        Refusals.Add(
            field,
            words["Forms.Number", typed.Trim()],
            words["Forms.Number.Instead", least, most]
        );
        return null;
    }

    /// <summary>
    /// A date in human words (« fin mars », « T2 », 5/3/2018), with its precision and the words themselves; null when none was
    /// typed. Both languages are understood, the reader's first.
    /// </summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="direction">Where to look for the year that was left out.</param>
    /// <param name="unchanged">
    /// The date that is recorded: when its own text comes back, it stays as it was said, with the meeting that it follows.
    /// </param>
    public SaidDate? Date(
        string field,
        string? typed,
        Direction direction = Direction.Future,
        SaidDate? unchanged = null
    )
    {
        var text = Optional(field, typed, Limits.Line);
        if (text is null)
        {
            return null;
        }

        if (text == Printed(unchanged, words.Language))
        {
            return unchanged;
        }

        var context = new DateContext(today, direction);
        var reading = Grammars.Select(g => g.Read(text, context)).ToList();
        if (reading.Find(r => r.IsUnderstood) is { Period: { } period })
        {
            return SaidDate.Of(period, text);
        }

        Refusals.Add(
            field,
            reading[0].Refusal is { } refusal
                ? Typography.Apply(refusal.In(words.Language.OfDates), words.Language)
                : words["Forms.Date", text],
            words["Forms.Date.Instead", today]
        );
        return null;
    }

    /// <summary>
    /// A recorded date as it stands in a field: with its year, so that it is understood alike on another day, and without
    /// typography.
    /// </summary>
    public static string? Printed(SaidDate? date, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return date is null
            ? null
            : PeriodFormat.Format(date.Period, language.OfDates, PeriodStyle.Short);
    }

    /// <summary>One day; null when none was typed. A longer period is not one.</summary>
    public LocalDate? Day(string field, string? typed, Direction direction = Direction.Past)
    {
        var date = Date(field, typed, direction);
        if (date is not null && date.Start != date.End && date.Precision != Precision.Until)
        {
            Refusals.Add(field, words["Forms.Day", date.Said], words["Forms.Day.Instead", today]);
            return null;
        }

        return date?.End;
    }

    DateGrammar[] Grammars =>
        words.Language == Language.French
            ? [DateGrammar.French, DateGrammar.English]
            : [DateGrammar.English, DateGrammar.French];

    /// <summary>An absolute web address; null when none was typed.</summary>
    public string? Link(string field, string? typed)
    {
        var text = Optional(field, typed, Limits.Url);
        if (text is null)
        {
            return null;
        }

        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (
            Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.Host.Contains('.')
            && !text.Any(char.IsWhiteSpace)
        )
        {
            return address.AbsoluteUri;
        }

        Refusals.Add(field, words["Forms.Link", text], words["Forms.Link.Instead"]);
        return null;
    }

    /// <summary>One of the values of an enumeration, by name or number; null when none was chosen or it is unknown.</summary>
    public static T? Choice<T>(string? posted)
        where T : struct, Enum =>
        Enum.TryParse<T>(posted, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : null;

    /// <summary>The id of something chosen in a list; null when none was chosen or it is no id.</summary>
    public static Id<T>? Chosen<T>(string? posted) =>
        Id<T>.TryParse(posted, CultureInfo.InvariantCulture, out var id) ? id : null;
}
