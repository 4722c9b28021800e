using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Duration = Ical.Net.DataTypes.Duration;

namespace CauseCommune.App.Calendars;

/// <summary>Calendars through Ical.Net.</summary>
sealed class IcalCalendars : ICalendars
{
    public byte[] Publish(CalendarEntry entry, Instant now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var calendar = new Calendar
        {
            Method = "PUBLISH",
            ProductId = "-//Cause commune//Cause commune//FR",
        };
        calendar.Events.Add(Event(entry, now));
        if (entry.Start is not null)
        {
            // The rules in force at the start of that year, complete: a VTIMEZONE by its name alone is empty.
            calendar.AddTimeZone(
                VTimeZone.FromDateTimeZone(
                    entry.TimeZone,
                    new DateTime(entry.Date.Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified),
                    includeHistoricalData: false
                )
            );
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    static CalendarEvent Event(CalendarEntry entry, Instant now)
    {
        var published = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(now.ToDateTimeUtc(), "UTC"),
            Summary = OneLine(entry.Summary),
            Location = entry.Location is null ? null : OneLine(entry.Location),
            Url = entry.Address,
            DtStart = entry.Start is { } start
                ? new CalDateTime((entry.Date + start).ToDateTimeUnspecified(), entry.TimeZone)
                : new CalDateTime(entry.Date.Year, entry.Date.Month, entry.Date.Day),
        };
        if (entry.IsCancelled)
        {
            published.Status = EventStatus.Cancelled;
        }

        if (entry is { Start: not null, Minutes: { } minutes })
        {
            published.Duration = Duration.FromMinutes(minutes);
        }

        return published;
    }

    /// <summary>What people typed stays one value: a line break or a control character in it can start no property of its own.</summary>
    static string OneLine(string text) =>
        string.Join(
            ' ',
            new string([
                .. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c),
            ]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
