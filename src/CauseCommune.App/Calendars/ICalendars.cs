using NodaTime;

namespace CauseCommune.App.Calendars;

/// <summary>Writes what others' calendars read (RFC 5545).</summary>
public interface ICalendars
{
    /// <summary>A calendar that publishes one entry (METHOD:PUBLISH), in UTF-8.</summary>
    byte[] Publish(CalendarEntry entry, Instant now);
}

/// <summary>A meeting as a calendar knows it.</summary>
public sealed record CalendarEntry
{
    /// <summary>The same for ever, on every instance.</summary>
    public required string Uid { get; init; }

    /// <summary>Raised only when the day, the hour, the length or the place moves.</summary>
    public required int Sequence { get; init; }

    public required string Summary { get; init; }
    public required LocalDate Date { get; init; }

    /// <summary>Null when no hour was said: the entry then lasts the whole day.</summary>
    public LocalTime? Start { get; init; }

    /// <summary>How long it is planned, in minutes; null when nobody said.</summary>
    public int? Minutes { get; init; }

    /// <summary>The IANA time zone of the hour.</summary>
    public required string TimeZone { get; init; }

    public string? Location { get; init; }

    /// <summary>It is not held: calendars that have it strike it.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Where its agenda can be read.</summary>
    public required Uri Address { get; init; }
}
