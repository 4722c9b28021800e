using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Accesses;

/// <summary>POST /access/{id}/end – takes a way in back, at once; what was done by it stays signed. The last coordinator's stays.</summary>
static class EndAccess
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/access/{id:guid}/end", HandleAsync).Needs(Right.Coordinate);

    static async Task<IResult> HandleAsync(
        Id<Access> id,
        [FromForm] NoFields form,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        Settings settings,
        Doing doing,
        CancellationToken cancel
    )
    {
        var access = await db.Accesses.FirstOrDefaultAsync(
            a => a.Id == id && a.EndedAt == null,
            cancel
        );
        if (access is null)
        {
            return Results.NotFound();
        }

        if (await db.IsLastCoordinatorAsync(access, cancel))
        {
            var refusals = new Refusals();
            refusals.Add("Role", w["Accesses.Last"], w["Accesses.Last.Instead"]);
            var model = await ShowAccesses.ModelAsync(settings, db, cancel);
            return Page.Refused<AccessesPage>(
                new { Model = model with { Refused = id, Refusals = refusals } }
            );
        }

        access.End(time.GetCurrentInstant());
        await db.SaveChangesAsync(cancel);
        doing.Say("Accesses.Did.End", access.Name ?? access.Email);
        return Results.Redirect(
            access.AccountId is { } account && account == visit.Who.Account
                ? Routes.Home(visit.Language)
                : Routes.Accesses(visit.At)
        );
    }
}
