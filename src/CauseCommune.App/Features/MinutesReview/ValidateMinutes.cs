using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>POST /minutes/{id}/validation: the meeting agreed to its minutes; …/end: they are a draft again.</summary>
static class ValidateMinutes
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapPost("/minutes/{id:guid}/validation", ValidateAsync).Needs(Right.Coordinate);
        coalition.MapPost("/minutes/{id:guid}/validation/end", ReopenAsync).Needs(Right.Coordinate);
    }

    static Task<IResult> ValidateAsync(
        Id<MeetingMinutes> id,
        [FromForm] NoFields _,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    ) => SetAsync(id, MinutesStatus.Validated, visit, w, doing, db, cancel);

    static Task<IResult> ReopenAsync(
        Id<MeetingMinutes> id,
        [FromForm] NoFields _,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    ) => SetAsync(id, MinutesStatus.Draft, visit, w, doing, db, cancel);

    static async Task<IResult> SetAsync(
        Id<MeetingMinutes> id,
        MinutesStatus status,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.Minutes.Where(m => m.Id == id).HoldOneAsync(cancel) is not { } minutes)
        {
            return Results.NotFound();
        }

        minutes.Status = status;
        doing.Say(
            status == MinutesStatus.Validated ? "Minutes.Done.Validated" : "Minutes.Done.Draft",
            w.Day(minutes.Reference)
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.MinutesHistory(visit.At, id));
    }
}
