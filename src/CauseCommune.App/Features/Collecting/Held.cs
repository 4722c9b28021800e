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
    public static Task<Proposal?> HoldProposalAsync(
        this AppDb db,
        Id<Proposal> id,
        CancellationToken cancel
    ) => db.Proposals.Include(p => p.Organization).Where(p => p.Id == id).HoldOneAsync(cancel);

    public static Task<Solicitation?> HoldSolicitationAsync(
        this AppDb db,
        Id<Solicitation> id,
        CancellationToken cancel
    ) => db.Solicitations.Include(s => s.Organization).Where(s => s.Id == id).HoldOneAsync(cancel);
}
