using CauseCommune.App.Calendars;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Public;

/// <summary>GET /public/meetings/{id}.ics: a published meeting for a calendar. One that is not published is not there.</summary>
static class DownloadPublicMeeting
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/public/meetings/{id:guid}.ics", WriteAsync).Needs(Right.Public);

    static async Task<IResult> WriteAsync(
        Id<Meeting> id,
        Visit visit,
        Words w,
        AppDb db,
        ICalendars calendars,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        await db
            .Meetings.AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == id && m.Publication != null, cancel)
            is { } meeting
            ? await MeetingCalendar.FileAsync(
                meeting,
                Routes.Public(visit.At),
                visit,
                w,
                db,
                calendars,
                time,
                cancel
            )
            : Results.NotFound();
}
