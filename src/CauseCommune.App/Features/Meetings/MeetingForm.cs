using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using NodaTime;

namespace CauseCommune.App.Features.Meetings;

/// <summary>A meeting as it is typed.</summary>
public sealed record MeetingForm
{
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public string? Date { get; init; }
    public string? Hour { get; init; }
    public string? Planned { get; init; }
    public string? Place { get; init; }
    public string? Actual { get; init; }
    public string? Version { get; init; }

    public static MeetingForm Empty { get; } = new();

    /// <summary>What is recorded, as somebody would type it.</summary>
    public static MeetingForm Of(Meeting meeting, Words w)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(w);
        return new()
        {
            Kind = meeting.Kind.ToString(),
            Title = meeting.Title,
            Date = Plain(w.Day(meeting.Date)),
            Hour = meeting.StartTime is { } start ? Plain(w.Time(start)) : null,
            Planned = meeting.PlannedMinutes is { } planned ? Plain(w.Length(planned)) : null,
            Place = meeting.Place,
            Actual = meeting.ActualMinutes is { } actual ? Plain(w.Length(actual)) : null,
            Version = meeting.Version.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>All of it in a few lines, to lay two versions beside each other.</summary>
    public string Told(Words w)
    {
        ArgumentNullException.ThrowIfNull(w);
        return string.Join(
            '\n',
            new[]
            {
                FormReader.Choice<MeetingKind>(Kind) is { } kind
                    ? w[$"Meetings.Kind.{kind}"]
                    : null,
                Title,
                Date,
                Hour,
                Planned,
                Place,
                Actual,
            }.Where(line => !string.IsNullOrWhiteSpace(line))
        );
    }

    /// <summary>What was typed, read; refusals are in the reader.</summary>
    internal MeetingDraft Read(FormReader reader, Words w)
    {
        return new(
            FormReader.Choice<MeetingKind>(Kind) ?? MeetingKind.Meeting,
            reader.Optional(nameof(Title), Title, Limits.Line),
            Day(reader, w),
            reader.Hour(w, nameof(Hour), Hour),
            reader.Length(w, nameof(Planned), Planned),
            reader.Optional(nameof(Place), Place, Limits.Name),
            reader.Length(w, nameof(Actual), Actual)
        );
    }

    LocalDate Day(FormReader reader, Words w)
    {
        var day = reader.Day(nameof(Date), Date, Direction.Nearest);
        if (day is null)
        {
            reader.Refusals.Add(nameof(Date), w["Meetings.Date.Missing"]);
        }

        return day ?? default;
    }

    static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}

/// <summary>A meeting as it was read from a form.</summary>
sealed record MeetingDraft(
    MeetingKind Kind,
    string? Title,
    LocalDate Date,
    LocalTime? Hour,
    int? Planned,
    string? Place,
    int? Actual
);
