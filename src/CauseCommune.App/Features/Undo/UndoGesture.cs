using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Storage;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Undo;

/// <summary>POST …/journal/{gesture}/undo: takes a gesture back, whole, or says why it cannot be.</summary>
public static class UndoGesture
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/journal/{id:guid}/undo", HandleAsync).Needs(Right.Propose);

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
        var since = time.GetCurrentInstant() - Duration.FromDays(Gesture.DaysKept);
        var gesture = await db.Gestures.FirstOrDefaultAsync(
            g => g.Id == new Id<Gesture>(id) && g.At >= since && g.Changes != Gesture.Nothing,
            cancel
        );
        // Who coordinates undoes any; whoever else may change something, what they did themselves.
        if (gesture is null || !visit.May(Right.Coordinate) && gesture.ActorId != visit.Who.Actor)
        {
            return Results.NotFound();
        }

        var did = Words.In(visit.Language).Did(gesture.Says, gesture.Parts);
        var back = WayBack.Of(form.Back, Routes.Journal(visit.At));
        try
        {
            if (await db.UndoAsync(gesture, time.GetCurrentInstant(), cancel) is { } refusal)
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

        return Results.Redirect(await WayBackAsync(back, gesture, visit, db, cancel));
    }

    /// <summary>The page of what was taken away is no longer there, and undoing may have given the coalition its former address.</summary>
    static async Task<string> WayBackAsync(
        string back,
        Gesture gesture,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        var shortName = await db
            .Coalitions.Where(c => c.Id == db.Within)
            .Select(c => c.ShortName)
            .SingleAsync(cancel);
        var (was, at) = (Routes.Today(visit.At), new At(visit.Language, shortName));
        var page = back.StartsWith(was, StringComparison.Ordinal)
            ? Routes.Today(at) + back[was.Length..]
            : back;
        return page.Split('/', '?', '#').Any(part => gesture.Added(part))
            ? Routes.Journal(at)
            : page;
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
