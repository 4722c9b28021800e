using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Plans;

/// <summary>POST /plan/audiences/{id}/deletion: the audience goes; its actions stay in the plan, for no audience.</summary>
static class DeleteAudience
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition
            .MapPost("/plan/audiences/{id:guid}/deletion", DeleteAsync)
            .Needs(Right.Coordinate);

    static async Task<IResult> DeleteAsync(
        Id<Audience> id,
        [FromForm] NoFields _,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.HoldAudienceAsync(id, cancel) is { } audience)
        {
            var actions = await db.Actions.CountAsync(a => a.AudienceId == id, cancel);
            await db.LetGoAsync(audience, cancel);
            await db.SaveChangesAsync(cancel);
            db.Remove(audience);
            var key = actions switch
            {
                0 => "Plans.Done.Audience.Deleted.zero",
                1 => "Plans.Done.Audience.Deleted.one",
                _ => "Plans.Done.Audience.Deleted.many",
            };
            doing.Say(key, audience.Name, w.Number(actions));
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Plan(visit.At));
    }
}
