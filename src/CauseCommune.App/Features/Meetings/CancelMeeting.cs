using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Meetings;

/// <summary>POST /meetings/{id}/cancellation: it is not held, and calendars are told; …/end: it is held after all.</summary>
static class CancelMeeting
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapPost("/meetings/{id:guid}/cancellation", CancelAsync).Needs(Right.Coordinate);
        coalition
            .MapPost("/meetings/{id:guid}/cancellation/end", KeepAsync)
            .Needs(Right.Coordinate);
    }

    static Task<IResult> CancelAsync(
        Id<Meeting> id,
        [FromForm] NoFields _,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            m => m.Cancel(visit.Today),
            "Meetings.Done.Cancelled",
            visit,
            w,
            doing,
            db,
            cancel
        );

    static Task<IResult> KeepAsync(
        Id<Meeting> id,
        [FromForm] NoFields _,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    ) => ChangeAsync(id, m => m.KeepAfterAll(), "Meetings.Done.Kept", visit, w, doing, db, cancel);

    static async Task<IResult> ChangeAsync(
        Id<Meeting> id,
        System.Action<Meeting> change,
        string says,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldMeetingAsync(id, cancel) is not { } meeting)
        {
            return Results.NotFound();
        }

        change(meeting);
        doing.Say(says, w.Day(meeting.Date));
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Meeting(visit.At, id));
    }
}
