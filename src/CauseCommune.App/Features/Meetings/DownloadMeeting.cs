using CauseCommune.App.Calendars;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Meetings;

/// <summary>GET /meetings/{id}.ics: the meeting for a calendar, all day long when no hour was said.</summary>
static class DownloadMeeting
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/meetings/{id:guid}.ics", WriteAsync).Needs(Right.Read);

    static async Task<IResult> WriteAsync(
        Id<Meeting> id,
        Visit visit,
        Words w,
        AppDb db,
        ICalendars calendars,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        await db.Meetings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is { } meeting
            ? await MeetingCalendar.FileAsync(
                meeting,
                Routes.Meeting(visit.At, id),
                visit,
                w,
                db,
                calendars,
                time,
                cancel
            )
            : Results.NotFound();
}
