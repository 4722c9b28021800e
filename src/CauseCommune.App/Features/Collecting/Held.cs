using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Collecting;

/// <summary>Loads what a gesture changes, and holds its row until the gesture is carried out: who comes at the same time waits.</summary>
static class Held
{
    public static async Task<Proposal?> HoldProposalAsync(
        this AppDb db,
        Id<Proposal> id,
        CancellationToken cancel
    )
    {
        var held = await db.Proposals.Where(p => p.Id == id).HoldAsync(cancel);
        return held == 0
            ? null
            : await db.Proposals.Include(p => p.Organization).SingleAsync(p => p.Id == id, cancel);
    }

    public static async Task<Solicitation?> HoldSolicitationAsync(
        this AppDb db,
        Id<Solicitation> id,
        CancellationToken cancel
    )
    {
        var held = await db.Solicitations.Where(s => s.Id == id).HoldAsync(cancel);
        return held == 0
            ? null
            : await db
                .Solicitations.Include(s => s.Organization)
                .SingleAsync(s => s.Id == id, cancel);
    }
}
