using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Accesses;

/// <summary>POST /access/{id} – another role, or another organisation, from the next page on.</summary>
static class ChangeAccess
{
    public sealed record Form
    {
        public string? Role { get; init; }
        public string? Organization { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/access/{id:guid}", HandleAsync).Needs(Right.Coordinate);

    static async Task<IResult> HandleAsync(
        Id<Access> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
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

        var reader = new FormReader(w, visit.Today);
        var (role, organization) = await GiveAccess.RoleAsync(
            reader,
            w,
            form.Role,
            form.Organization,
            db,
            cancel
        );
        if (role is not Role.Coordinator && await db.IsLastCoordinatorAsync(access, cancel))
        {
            reader.Refusals.Add(nameof(Form.Role), w["Accesses.Last"], w["Accesses.Last.Instead"]);
        }

        if (!reader.IsFine)
        {
            var model = await ShowAccesses.ModelAsync(settings, db, cancel);
            return Page.Refused<AccessesPage>(
                new { Model = model with { Refused = id, Refusals = reader.Refusals } }
            );
        }

        (access.Role, access.OrganizationId) = (role, organization);
        await db.SaveChangesAsync(cancel);
        doing.Say("Accesses.Did.Change", access.Name ?? access.Email, w[$"Accesses.Role.{role}"]);
        return Results.Redirect(Routes.Anchor(Routes.Accesses(visit.At), $"a-{id}"));
    }
}
