using CauseCommune.Dates;
using CauseCommune.Domain.Meetings;
using NodaTime;

namespace CauseCommune.Domain;

/// <summary>A date that somebody said: its days, its precision, and the words; bound to a meeting when it was said « for the next meeting ».</summary>
public sealed record SaidDate
{
    /// <summary>The first day, included.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day, included.</summary>
    public required LocalDate End { get; init; }

    /// <summary>How exactly it was said.</summary>
    public required Precision Precision { get; init; }

    /// <summary>The words, when they were kept.</summary>
    public string? Said { get; init; }

    /// <summary>The meeting whose day it follows.</summary>
    public Id<Meeting>? MeetingId { get; init; }

    /// <summary>The days and the precision as a period.</summary>
    public Period Period => new(Start, End, Precision);

    /// <summary>The date that <paramref name="period"/> is, said as <paramref name="said"/>.</summary>
    public static SaidDate Of(Period period, string? said = null) =>
        new()
        {
            Start = period.Start,
            End = period.End,
            Precision = period.Precision,
            Said = said,
        };

    /// <summary>« For the meeting »: ends on its day, and moves with it.</summary>
    public static SaidDate For(Meeting meeting, LocalDate said, string? words = null) =>
        Of(Period.Until(said, meeting.Date), words) with
        {
            MeetingId = meeting.Id,
        };
}
