using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Takes back a whole confirmation, until something is built on it. The history keeps that it was there.</summary>
static class UndoConfirmation
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition
            .MapPost("/minutes/{minutes:guid}/confirmations/{confirmation:guid}/undo", Handle)
            .Needs(Right.Coordinate);

    static async Task<IResult> Handle(
        Id<MeetingMinutes> minutes,
        Id<Confirmation> confirmation,
        IFormCollection form,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var found = await ReviewBuilder.HoldAsync(db, minutes, cancel);
        var made = await db.Confirmations.SingleOrDefaultAsync(
            c => c.Id == confirmation && c.MinutesId == minutes,
            cancel
        );
        if (found is null || made is null)
        {
            return Results.NotFound();
        }

        if (made.UndoneAt is null)
        {
            var undo = new Undoing(db, Made.Read(made.Made), w, cancel);
            if (await undo.BlockersAsync() is { Count: > 0 } blockers)
            {
                return await BlockedAsync(blockers);
            }

            await undo.CarryOutAsync();
            made.UndoneAt = time.GetCurrentInstant();
            var recorded = found.Findings.Where(f => f.ConfirmationId == confirmation).ToList();
            recorded.ForEach(f => f.Unrecord());
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return await BlockedAsync([w["Minutes.Undo.Meanwhile"]]);
            }

            doing.Say(
                recorded.Count == 1 ? "Minutes.Did.Undone.one" : "Minutes.Did.Undone.many",
                w.Number(recorded.Count)
            );
        }

        return Results.Redirect(Routes.ReviewMinutes(visit.At, minutes));

        async Task<IResult> BlockedAsync(IReadOnlyList<string> blockers)
        {
            db.ChangeTracker.Clear();
            var fresh = await ReviewBuilder.LoadAsync(db, minutes, cancel);
            var builder = new ReviewBuilder(db, visit, w, cancel) { Blockers = blockers };
            return Page.Of<ReviewPage>(
                new { Model = await builder.BuildAsync(fresh!) },
                StatusCodes.Status409Conflict
            );
        }
    }
}
