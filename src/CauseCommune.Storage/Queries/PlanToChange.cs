using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The running plan, to add to it.</summary>
public static class PlanToChange
{
    /// <summary>
    /// The running plan with its audiences, held; begun on <paramref name="today"/> when there is none, so that a first action
    /// needs no other step.
    /// </summary>
    public static async Task<Plan> RunningPlanToChangeAsync(
        this AppDb db,
        LocalDate today,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Plans.Where(p => p.IsRunning).HoldAsync(cancel);
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
                CoalitionId = db.Within,
                Since = today,
            };
            db.Plans.Add(running);
        }

        return running;
    }
}
