using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

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
        var held = await db
            .Proposals.Where(p => p.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version), cancel);
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
        var held = await db
            .Solicitations.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version), cancel);
        return held == 0
            ? null
            : await db
                .Solicitations.Include(s => s.Organization)
                .SingleAsync(s => s.Id == id, cancel);
    }

    /// <summary>The running plan with its audiences, held; begun now when there is none.</summary>
    public static async Task<Plan> HoldPlanAsync(
        this AppDb db,
        Visit visit,
        Instant now,
        CancellationToken cancel
    )
    {
        await db
            .Plans.Where(p => p.IsRunning)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version), cancel);
        var running = await db
            .Plans.Include(p => p.Audiences)
            .Where(p => p.IsRunning)
            .OrderByDescending(p => p.Since)
            .ThenBy(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        if (running is null)
        {
            running = new Plan
            {
                Id = Id<Plan>.New(now),
                CoalitionId = visit.Coalition!.Id,
                Since = visit.Today,
            };
            db.Plans.Add(running);
        }

        return running;
    }
}
