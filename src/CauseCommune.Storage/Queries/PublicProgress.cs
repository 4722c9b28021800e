using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>
/// Promised against done. Of an action that is not published, only that it exists and its state. What was published and
/// then dropped counts no more, and stays to be read: a promise is not taken back in silence.
/// </summary>
public sealed record PublicProgress(
    PlanAccount Account,
    LocalDate AsOf,
    LocalDate? LastUpdate,
    string? Source,
    IReadOnlyList<PublicPart> Parts
)
{
    /// <summary>What the public reads of <paramref name="plan"/>.</summary>
    public static PublicProgress Of(PlanOverview plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var shown = plan.Actions.Where(IsShown).ToList();
        return new(
            plan.Account,
            plan.Today,
            LastNews(shown),
            plan.Origin?.Source,
            [
                .. plan.Audiences.Zip(
                    plan.Account.Audiences,
                    (audience, account) => Part(plan, audience, account)
                ),
                .. shown.Exists(a => a.Facts.AudienceId is null)
                    ? [Part(plan, null, null)]
                    : Array.Empty<PublicPart>(),
            ]
        );
    }

    static bool IsShown(ActionRow action) => action.Facts.Counts || action.IsPublished;

    static PublicPart Part(PlanOverview plan, AudienceRow? audience, AudienceAccount? account)
    {
        var actions = plan
            .Actions.Where(a => a.Facts.AudienceId == audience?.Id && IsShown(a))
            .OrderBy(a => a.Facts.Counts ? 0 : 1)
            .ToList();
        return new(
            audience?.Name,
            audience?.Levels,
            account,
            LastNews(actions),
            plan.Since,
            [.. actions.Where(a => a.IsPublished).Select(a => PublicAction.Of(a, plan.Shown(a)))],
            [
                .. actions
                    .Where(a => !a.IsPublished)
                    .GroupBy(a => a.Facts.IsPromised ? plan.Shown(a) : (ShownState?)null)
                    .Select(group => (group.Key, Count: group.Count()))
                    .OrderBy(group => group.Key ?? (ShownState)int.MaxValue),
            ]
        );
    }

    /// <summary>The latest day that news speak of; null while none came.</summary>
    static LocalDate? LastNews(IEnumerable<ActionRow> actions) =>
        actions.Where(a => a.HasNews).Select(a => (LocalDate?)a.Facts.LastNews).Max();
}

/// <summary>One audience (or what is for none): its account, its published actions, and how many others, by state (null: waits for its owner's word).</summary>
public sealed record PublicPart(
    string? Audience,
    string? Levels,
    AudienceAccount? Account,
    LocalDate? LastUpdate,
    LocalDate Since,
    IReadOnlyList<PublicAction> Actions,
    IReadOnlyList<(ShownState? State, int Count)> Unpublished
)
{
    /// <summary>How many actions nobody promised.</summary>
    public int Holes => Account?.Holes ?? 0;

    /// <summary>True when one of its actions is late.</summary>
    public bool IsLate =>
        Account is null
            ? Actions.Any(a => a.State == ShownState.Late)
                || Unpublished.Any(u => u.State == ShownState.Late)
            : Account.Within.Late + Account.Beyond.Late > 0;
}

/// <summary>What the public reads of an action: its public sentence, never its internal name; and the day it was dropped, if it was.</summary>
public sealed record PublicAction(
    string Sentence,
    ShownState State,
    bool IsPromised,
    string? Owner,
    SaidDate? Due,
    int Slips,
    EvidenceRow? Evidence,
    LocalDate? DroppedOn
)
{
    /// <summary>Its dated steps that are for the public.</summary>
    public IReadOnlyList<PublicMilestone> Milestones { get; init; } = [];

    /// <summary>What the public reads of an action that is published, known in full.</summary>
    public static PublicAction Of(ActionInFull found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var action = found.Action;
        var owner = action.Accountable;
        return new(
            action.PublicSentence!,
            found.Shown,
            action.Facts.IsPromised,
            owner?.Organization?.Name ?? owner?.Group,
            action.Due,
            action.Slips.Count,
            action
                .Evidence.OrderBy(e => e.Id)
                .Select(e => new EvidenceRow(e.Url, e.Label))
                .FirstOrDefault(),
            action.Facts.Counts ? null : action.Facts.LastNews
        )
        {
            Milestones = PublicMilestone.Of(
                action.Milestones.Select(m => new MilestoneRow(
                    action.Id,
                    m.What,
                    m.When,
                    m.DoneOn,
                    m.IsPublic
                )),
                action.State,
                found.Today
            ),
        };
    }

    /// <summary>What the public reads of an action that is published.</summary>
    public static PublicAction Of(ActionRow action, ShownState shown)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new(
            action.PublicSentence!,
            shown,
            action.Facts.IsPromised,
            action.Owner?.Organization ?? action.Owner?.Group,
            action.Due,
            action.Slips,
            action.Evidence,
            action.Facts.Counts ? null : action.Facts.LastNews
        )
        {
            Milestones = action.PublicMilestones,
        };
    }
}
