using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Storage;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Undo;

/// <summary>POST …/journal/{gesture}/undo: takes a gesture back, whole, or says why it cannot be.</summary>
public static class UndoGesture
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/journal/{id:guid}/undo", HandleAsync);

    static async Task<IResult> HandleAsync(
        Guid id,
        [FromForm] Form form,
        Visit visit,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var gesture = await db.Gestures.FirstOrDefaultAsync(
            g => g.Id == new Id<Gesture>(id),
            cancel
        );
        if (gesture is null)
        {
            return Results.NotFound();
        }

        var did = Words.In(visit.Language).Did(gesture.Says, gesture.Parts);
        var back = WayBack.Of(form.Back, Routes.Journal(visit.At));
        try
        {
            if (
                await db.UndoAsync(gesture, Instant.FromDateTimeOffset(time.GetUtcNow()), cancel) is
                { } refusal
            )
            {
                return Refuse(refusal, did, back);
            }

            doing.Say("Undo.Undone", did);
            doing.Undoes = gesture.Id;
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody was faster, between the look and the save.
            return Refuse(UndoRefusal.ChangedSince, did, back);
        }

        return Results.Redirect(back);
    }

    static IResult Refuse(UndoRefusal refusal, string did, string back) =>
        Page.Of<UndoRefusedPage>(
            new
            {
                Refusal = refusal,
                Did = did,
                Back = back,
            },
            StatusCodes.Status409Conflict
        );

    public sealed record Form
    {
        public string? Back { get; init; }
    }
}
