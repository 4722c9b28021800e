using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The dated steps of the actions of a plan, for what shows them beside it.</summary>
public static class MilestoneQueries
{
    /// <summary>The milestones of a plan by action, each list by date.</summary>
    public static async Task<ILookup<Id<Action>, MilestoneRow>> MilestonesAsync(
        this AppDb db,
        Id<Plan> plan,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .Milestones.AsNoTracking()
            .Where(m => db.Actions.Any(a => a.Id == m.ActionId && a.PlanId == plan))
            .Select(m => new MilestoneRow(m.ActionId, m.What, m.When, m.DoneOn, m.IsPublic))
            .ToListAsync(cancel);
        return rows.OrderBy(m => m.When.End)
            .ThenBy(m => m.When.Start)
            .ThenBy(m => m.What, StringComparer.Ordinal)
            .ToLookup(m => m.Action);
    }
}

/// <summary>A dated step of an action.</summary>
public sealed record MilestoneRow(
    Id<Action> Action,
    string What,
    SaidDate When,
    LocalDate? DoneOn,
    bool IsPublic
);
