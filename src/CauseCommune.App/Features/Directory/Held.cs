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
    public static Task<Organization?> HoldOrganizationAsync(
        this AppDb db,
        Id<Organization> id,
        CancellationToken cancel
    ) => db.Organizations.Where(o => o.Id == id).HoldOneAsync(cancel);

    /// <summary>A person with the addresses where they are reached.</summary>
    public static Task<Person?> HoldPersonAsync(
        this AppDb db,
        Id<Person> id,
        CancellationToken cancel
    ) =>
        db
            .People.Include(p => p.Addresses)
                .ThenInclude(a => a.Address)
            .Where(p => p.Id == id)
            .HoldOneAsync(cancel);
}
