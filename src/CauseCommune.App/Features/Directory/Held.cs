using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Directory;

/// <summary>
/// Loads what a gesture changes, and holds its row until the gesture is carried out: whoever comes at the same time waits,
/// and then sees what was written.
/// </summary>
static class Held
{
    public static async Task<Organization?> HoldOrganizationAsync(
        this AppDb db,
        Id<Organization> id,
        CancellationToken cancel
    )
    {
        await db.Organizations.Where(o => o.Id == id).HoldAsync(cancel);
        return await db.Organizations.FirstOrDefaultAsync(o => o.Id == id, cancel);
    }

    /// <summary>A person with the addresses where they are reached.</summary>
    public static async Task<Person?> HoldPersonAsync(
        this AppDb db,
        Id<Person> id,
        CancellationToken cancel
    )
    {
        await db.People.Where(p => p.Id == id).HoldAsync(cancel);
        return await db
            .People.Include(p => p.Addresses)
                .ThenInclude(a => a.Address)
            .FirstOrDefaultAsync(p => p.Id == id, cancel);
    }
}
