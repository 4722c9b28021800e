using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Plans;

/// <summary>POST /plan/audiences/{id}/place: it changes places with the one before it, or the one behind it.</summary>
static class PlaceAudience
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/plan/audiences/{id:guid}/place", PlaceAsync).Needs(Right.Coordinate);

    static async Task<IResult> PlaceAsync(
        Id<Audience> id,
        [FromForm] Form form,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldAudienceAsync(id, cancel) is not { } audience)
        {
            return Results.NotFound();
        }

        var up = form.Way != "down";
        var plan = await db
            .Plans.Include(p => p.Audiences)
            .SingleAsync(p => p.Id == audience.PlanId, cancel);
        if (plan.Move(audience, up))
        {
            doing.Say(up ? "Plans.Done.Audience.Up" : "Plans.Done.Audience.Down", audience.Name);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Anchor(Routes.Audience(visit.At, id), "place"));
    }

    public sealed record Form
    {
        /// <summary>« up » or « down ».</summary>
        public string? Way { get; init; }
    }
}
