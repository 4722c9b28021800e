using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Storage;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.Plans;

/// <summary>
/// POST /actions/{id}/deletion: an action that was written by mistake goes with all its parts, and comes back whole by « undo ».
/// One that is given up is dropped instead, and stays to be read.
/// </summary>
public static class DeleteAction
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/actions/{id:guid}/deletion", DeleteAsync).Needs(Right.Coordinate);

    static async Task<IResult> DeleteAsync(
        Id<Action> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.HoldActionAsync(id, cancel) is { } action)
        {
            await db.LetGoAsync(action, cancel);
            await db.SaveChangesAsync(cancel);
            await db.RemoveWholeAsync(action, cancel);
            doing.Say("Plans.Done.Deleted", action.What);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Plan(visit.At));
    }
}
