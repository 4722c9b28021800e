using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.App.Features.Exports;

/// <summary>A plan on its way out: with the texts that its page does not show.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Filter">What is asked of it.</param>
/// <param name="Deliverables">What will exist, by action.</param>
/// <param name="Milestones">The dated steps, by action.</param>
public sealed record PlanLeaving(
    PlanOverview Plan,
    PlanFilter Filter,
    IReadOnlyDictionary<Id<Action>, string> Deliverables,
    ILookup<Id<Action>, MilestoneRow> Milestones
)
{
    /// <summary>The running plan; null when there is none.</summary>
    public static async Task<PlanLeaving?> LoadAsync(
        AppDb db,
        PlanFilter filter,
        LocalDate today,
        CancellationToken cancel
    ) =>
        await db.RunningPlanAsync(today, cancel) is { } plan
            ? new(
                plan,
                filter,
                await db.DeliverablesAsync(plan.Plan, cancel),
                await db.MilestonesAsync(plan.Plan, cancel)
            )
            : null;

    /// <summary>
    /// The actions that are asked for, by audience in the order of the plan, with the holes of each (none when anything
    /// is left out); those without audience last.
    /// </summary>
    public IEnumerable<Part> Parts
    {
        get
        {
            var asked = Filter.Of(Plan);
            foreach (var slots in Plan.Slots)
            {
                yield return new(
                    slots.Audience,
                    [.. asked.Where(a => a.Facts.AudienceId == slots.Audience.Id)],
                    Filter.IsActive ? 0 : slots.Account.Holes
                );
            }

            yield return new(null, [.. asked.Where(a => a.Facts.AudienceId is null)], 0);
        }
    }

    /// <summary>The dated steps of an action in a line: what, by when, and what has become of it; null when it has none.</summary>
    public string? Steps(ActionRow action, Words w)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(w);
        var steps = Milestones[action.Id].Select(m => Said(m, action, w)).ToList();
        return steps.Count == 0 ? null : string.Join(" ; ", steps);
    }

    string Said(MilestoneRow step, ActionRow action, Words w)
    {
        var shown = MilestoneStates.Of(step.When.End, step.DoneOn, action.Facts.State, Plan.Today);
        return w[
            $"Exports.Step.{shown}",
            string.Join(' ', step.What.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            w.Date(step.When),
            step.DoneOn
        ];
    }

    /// <summary>An audience with its actions and its holes; without audience, the actions that have none.</summary>
    public sealed record Part(AudienceRow? Audience, IReadOnlyList<ActionRow> Actions, int Holes)
    {
        public bool IsEmpty => Actions.Count == 0 && Holes == 0;
    }
}
