using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Plans;

/// <summary>
/// Loads what a gesture changes, and holds its row until the gesture is carried out: whoever comes at the same time waits,
/// and then sees what was written. Without it two people would meet as an error, on PostgreSQL, even when they only add.
/// </summary>
static class Held
{
    /// <summary>An action with all its parts; null when there is none in this coalition.</summary>
    public static Task<Action?> HoldActionAsync(
        this AppDb db,
        Id<Action> id,
        CancellationToken cancel
    ) =>
        db
            .Actions.Include(a => a.Owners)
                .ThenInclude(o => o.Organization)
            .Include(a => a.Owners)
                .ThenInclude(o => o.Person)
            .Include(a => a.Updates)
            .Include(a => a.Slips)
            .Include(a => a.Evidence)
            .Include(a => a.Milestones)
            .Include(a => a.Requests)
            .AsSplitQuery()
            .Where(a => a.Id == id)
            .HoldOneAsync(cancel);

    /// <summary>An audience; null when there is none in this coalition.</summary>
    public static Task<Audience?> HoldAudienceAsync(
        this AppDb db,
        Id<Audience> id,
        CancellationToken cancel
    ) => db.Audiences.Where(a => a.Id == id).HoldOneAsync(cancel);
}
