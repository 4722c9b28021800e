using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Calendars;

/// <summary>A meeting as the file that calendars read: the same entry for the coalition and for the public, but for its address.</summary>
static class MeetingCalendar
{
    /// <summary>The file of <paramref name="meeting"/>; <paramref name="address"/> is where who reads it may read more.</summary>
    public static async Task<IResult> FileAsync(
        Meeting meeting,
        string address,
        Visit visit,
        Words w,
        AppDb db,
        ICalendars calendars,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var zone = await db
            .Coalitions.Where(c => c.Id == db.Within)
            .Select(c => c.TimeZone)
            .SingleAsync(cancel);
        var entry = new CalendarEntry
        {
            Uid = $"{meeting.Id}@cause-commune",
            Sequence = meeting.Sequence,
            Summary = w[
                "Meetings.Calendar.Summary",
                meeting.Title ?? w[$"Meetings.Kind.{meeting.Kind}"],
                visit.Coalition!.Name
            ],
            Date = meeting.Date,
            Start = meeting.StartTime,
            Minutes = meeting.PlannedMinutes,
            TimeZone = zone,
            Location = meeting.Place,
            IsCancelled = meeting.CancelledOn is not null,
            Address = new Uri(visit.Origin + address),
        };
        return Results.File(
            calendars.Publish(entry, time.GetCurrentInstant()),
            "text/calendar; charset=utf-8; method=PUBLISH",
            $"{meeting.Date:uuuu-MM-dd}.ics"
        );
    }
}
