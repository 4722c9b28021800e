using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
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
        return rows.InOrder().ToLookup(m => m.Action);
    }

    /// <summary>The rows of a plan with what the public reads of their steps; asked only of those that are published.</summary>
    internal static async Task<IReadOnlyList<ActionRow>> WithPublicMilestonesAsync(
        this AppDb db,
        IReadOnlyList<ActionRow> rows,
        LocalDate today,
        CancellationToken cancel
    )
    {
        var published = rows.Where(r => r.IsPublished).Select(r => r.Id).ToList();
        if (published.Count == 0)
        {
            return rows;
        }

        var steps = await db
            .Milestones.AsNoTracking()
            .Where(m => m.IsPublic && published.Contains(m.ActionId))
            .Select(m => new MilestoneRow(m.ActionId, m.What, m.When, m.DoneOn, m.IsPublic))
            .ToListAsync(cancel);
        var of = steps.ToLookup(m => m.Action);
        return steps.Count == 0
            ? rows
            :
            [
                .. rows.Select(r =>
                    r with
                    {
                        PublicMilestones = PublicMilestone.Of(of[r.Id], r.Facts.State, today),
                    }
                ),
            ];
    }

    internal static IEnumerable<MilestoneRow> InOrder(this IEnumerable<MilestoneRow> rows) =>
        rows.OrderBy(m => m.When.End)
            .ThenBy(m => m.When.Start)
            .ThenBy(m => m.What, StringComparer.Ordinal);
}

/// <summary>A dated step of an action.</summary>
public sealed record MilestoneRow(
    Id<Action> Action,
    string What,
    SaidDate When,
    LocalDate? DoneOn,
    bool IsPublic
);

/// <summary>What the public reads of a dated step.</summary>
public sealed record PublicMilestone(
    string What,
    SaidDate When,
    LocalDate? DoneOn,
    MilestoneState State
)
{
    internal static IReadOnlyList<PublicMilestone> Of(
        IEnumerable<MilestoneRow> rows,
        RecordedState action,
        LocalDate today
    ) =>
        [
            .. rows.Where(m => m.IsPublic)
                .InOrder()
                .Select(m => new PublicMilestone(
                    m.What,
                    m.When,
                    m.DoneOn,
                    MilestoneStates.Of(m.When.End, m.DoneOn, action, today)
                )),
        ];
}
