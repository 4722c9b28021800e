using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Directory;

/// <summary>
/// GET /directory/organizations/{id}: where an organisation appears. POST …/deletion: deletes it when nothing names it, else the
/// page says what does.
/// </summary>
public static class ShowOrganization
{
    /// <param name="Organization">The organisation.</param>
    /// <param name="Coordinates">Whether it centralises for the coalition.</param>
    /// <param name="Appears">Where it appears.</param>
    /// <param name="Mandates">Who represented it, and who does.</param>
    /// <param name="Roles">Who has which role in it.</param>
    /// <param name="Blocked">Why it cannot be deleted; null when that was not asked.</param>
    public sealed record Model(
        Organization Organization,
        bool Coordinates,
        Appearances Appears,
        IReadOnlyList<MandateLine> Mandates,
        IReadOnlyList<Membership> Roles,
        IReadOnlyList<Block>? Blocked
    );

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/organizations/{id:guid}", ShowAsync).Needs(Right.Read);
        coalition
            .MapPost("/directory/organizations/{id:guid}/deletion", DeleteAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Organization> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await ModelAsync(id, visit.Today, null, db, cancel) is { } model
            ? Page.Of<OrganizationPage>(new { Model = model })
            : Results.NotFound();

    static async Task<IResult> DeleteAsync(
        Id<Organization> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.HoldOrganizationAsync(id, cancel) is not { } organization)
        {
            return Results.Redirect(Routes.Directory(visit.At));
        }

        var blocks = Block.Of(await db.PointingToAsync(organization, cancel));
        if (await CoordinatesAsync(id, db, cancel))
        {
            blocks = [new("Coordinator", 1, null), .. blocks];
        }

        if (blocks.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Page.Of<OrganizationPage>(
                new { Model = await ModelAsync(id, visit.Today, blocks, db, cancel) },
                StatusCodes.Status409Conflict
            );
        }

        db.Remove(organization);
        doing.Say("Directory.Done.Organization.Deleted", organization.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Directory(visit.At));
    }

    static async Task<Model?> ModelAsync(
        Id<Organization> id,
        LocalDate today,
        IReadOnlyList<Block>? blocked,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancel)
            is { } found
            ? new(
                found,
                await CoordinatesAsync(id, db, cancel),
                await db.AppearancesAsync(id, today, cancel),
                await db.MandatesAsync(id, cancel),
                await db.MembershipsAsync(null, id, cancel),
                blocked
            )
            : null;

    static Task<bool> CoordinatesAsync(Id<Organization> id, AppDb db, CancellationToken cancel) =>
        db.Coalitions.AnyAsync(c => c.Id == db.Within && c.CoordinatorId == id, cancel);
}
