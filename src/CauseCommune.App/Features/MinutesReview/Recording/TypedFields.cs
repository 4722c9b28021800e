using System.Globalization;
using System.Text.RegularExpressions;
using CauseCommune.App.Forms;
using CauseCommune.Dates;
using CauseCommune.Domain;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>The fields of one mention as they were typed, read with refusals that name the field of the page.</summary>
/// <param name="Reader">Where refusals go.</param>
/// <param name="Prefix">What the names of the fields start with on the page: « f12 ».</param>
/// <param name="Field">What stands in a field.</param>
/// <param name="W">The reader's language.</param>
sealed partial record TypedFields(
    FormReader Reader,
    string Prefix,
    Func<string, string?> Field,
    Words W
)
{
    public string Required(string field, int longest) =>
        Reader.Required(
            Name(field),
            Field(field),
            longest,
            W["Minutes.Missing", W[$"Minutes.Missing.{field}"]]
        );

    public string? Optional(string field, int longest) =>
        Reader.Optional(Name(field), Field(field), longest);

    public string? Link(string field) => Reader.Link(Name(field), Field(field));

    public int? Number(string field, int least, int most) =>
        Reader.Number(Name(field), Field(field), least, most);

    public bool Ticked(string field) => Field(field) == "true";

    public T? Choice<T>(string field)
        where T : struct, Enum => FormReader.Choice<T>(Field(field));

    /// <summary>One entry a line.</summary>
    public IReadOnlyList<string> Lines(string field, int longest)
    {
        var lines = (Field(field) ?? "")
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. lines.Select(line => Reader.Optional(Name(field), line, longest) ?? "")];
    }

    /// <summary>A date: what it was before when it was left as it was shown.</summary>
    public (Period? Period, string? Said) When(string field, Period? before, string? said)
    {
        if (before is not null && Plain(Field(field)) == Plain(W.Period(before, PeriodStyle.Long)))
        {
            return (before, said);
        }

        return Reader.Date(Name(field), Field(field)) is { } date
            ? (date.Period, date.Said)
            : (null, null);
    }

    /// <summary>One day that must be there: minutes often say a date that leaves open which.</summary>
    public LocalDate? Day(string field, LocalDate? before)
    {
        var (period, _) = When(field, before is { } day ? Dates.Period.On(day) : null, null);
        if (period is { } found && found.Start == found.End)
        {
            return found.Start;
        }

        if (period is not null || string.IsNullOrWhiteSpace(Field(field)))
        {
            Reader.Refusals.Add(Name(field), W["Minutes.Day"], W["Minutes.Day.Instead"]);
        }

        return null;
    }

    /// <summary>An hour: « 14 h 30 », « 14h », « 14:30 ».</summary>
    public LocalTime? Hour(string field)
    {
        var typed = Plain(Field(field));
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var read = HourPattern().Match(typed);
        if (read.Success)
        {
            var hour = int.Parse(read.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
            var minute = read.Groups["minute"].Success
                ? int.Parse(read.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)
                : 0;
            if (hour < 24 && minute < 60)
            {
                return new LocalTime(hour, minute);
            }
        }

        Reader.Refusals.Add(
            Name(field),
            W["Minutes.Hour", typed.Length > 40 ? typed[..40] + "…" : typed],
            W["Minutes.Hour.Instead"]
        );
        return null;
    }

    public Duration? Minutes(string field) =>
        Number(field, 1, 24 * 60) is { } minutes ? Duration.FromMinutes(minutes) : null;

    string Name(string field) => $"{Prefix}.{field}";

    static string? Plain(string? text) =>
        text?.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'').Trim();

    [GeneratedRegex(
        @"^(?<hour>\d{1,2}) ?(h|:|heures?) ?(?<minute>\d{2})?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex HourPattern();
}
