using CauseCommune.App.Calendars;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Meetings;

/// <summary>GET /meetings/{id}.ics: the meeting for a calendar, all day long when no hour was said.</summary>
static class DownloadMeeting
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/meetings/{id:guid}.ics", WriteAsync);

    static async Task<IResult> WriteAsync(
        Id<Meeting> id,
        Visit visit,
        Words w,
        AppDb db,
        ICalendars calendars,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var meeting = await db.Meetings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (meeting is null)
        {
            return Results.NotFound();
        }

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
            Address = new Uri(visit.Origin + Routes.Meeting(visit.At, id)),
        };
        return Results.File(
            calendars.Publish(entry, Instant.FromDateTimeOffset(time.GetUtcNow())),
            "text/calendar; charset=utf-8; method=PUBLISH",
            $"{meeting.Date:uuuu-MM-dd}.ics"
        );
    }
}
