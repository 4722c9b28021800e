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
/// GET /directory/people/{id}: where a person appears. POST …/deletion: deletes them when nothing names them, else the page says what
/// does.
/// </summary>
public static class ShowPerson
{
    /// <param name="Person">The person.</param>
    /// <param name="Appears">Where they appear.</param>
    /// <param name="Mandates">Whom they represented, and whom they do.</param>
    /// <param name="Roles">Their roles in organisations.</param>
    /// <param name="Sharing">Who else is reached at the same addresses.</param>
    /// <param name="Blocked">Why they cannot be deleted; null when that was not asked.</param>
    public sealed record Model(
        Person Person,
        Appearances Appears,
        IReadOnlyList<MandateLine> Mandates,
        IReadOnlyList<Membership> Roles,
        ILookup<Id<MailAddress>, SharedAddress> Sharing,
        IReadOnlyList<Block>? Blocked
    )
    {
        /// <summary>The address that is being added.</summary>
        public PersonAddresses.Form Form { get; init; } = new();
        public Refusals? Refusals { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/people/{id:guid}", ShowAsync).Needs(Right.Read);
        coalition
            .MapPost("/directory/people/{id:guid}/deletion", DeleteAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Person> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await ModelAsync(id, visit.Today, null, db, cancel) is { } model
            ? Page.Of<PersonPage>(new { Model = model })
            : Results.NotFound();

    static async Task<IResult> DeleteAsync(
        Id<Person> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.HoldPersonAsync(id, cancel) is not { } person)
        {
            return Results.Redirect(Routes.Directory(visit.At));
        }

        var blocks = Block.Of(await db.PointingToAsync(person, cancel));
        if (blocks.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Page.Of<PersonPage>(
                new { Model = await ModelAsync(id, visit.Today, blocks, db, cancel) },
                StatusCodes.Status409Conflict
            );
        }

        await db.RemoveWholeAsync(person, cancel);
        doing.Say("Directory.Done.Person.Deleted", person.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Directory(visit.At));
    }

    internal static async Task<Model?> ModelAsync(
        Id<Person> id,
        LocalDate today,
        IReadOnlyList<Block>? blocked,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db
            .People.AsNoTracking()
            .Include(p => p.Addresses)
                .ThenInclude(a => a.Address)
            .FirstOrDefaultAsync(p => p.Id == id, cancel)
            is { } found
            ? new(
                found,
                await db.AppearancesAsync(id, today, cancel),
                await db.MandatesOfAsync(id, cancel),
                await db.MembershipsAsync(id, null, cancel),
                await db.SharingAsync(id, cancel),
                blocked
            )
            : null;
}
