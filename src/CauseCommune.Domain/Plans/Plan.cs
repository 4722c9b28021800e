using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>A plan: the audiences, how many actions each needs, and the actions that were promised.</summary>
public sealed class Plan : IBelongsToCoalition, IHasVersion
{
    readonly List<Audience> audiences = [];
    readonly List<Action> actions = [];

    /// <summary>Its identity.</summary>
    public required Id<Plan> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>Its name, when it has one.</summary>
    public string? Title { get; set; }

    /// <summary>The meeting that decided it.</summary>
    public Id<Meeting>? DecidedAtId { get; set; }

    /// <summary>The day it was decided or begun.</summary>
    public required LocalDate Since { get; set; }

    /// <summary>True for the one that is running; others came before or come after.</summary>
    public bool IsRunning { get; set; } = true;

    /// <summary>Where it is told of.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Its audiences, in order.</summary>
    public IReadOnlyList<Audience> Audiences => audiences;

    /// <summary>Its actions.</summary>
    public IReadOnlyList<Action> Actions => actions;

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>Adds an audience behind the others.</summary>
    public Audience Add(string name, string? levels, int needs, Instant now, Origin? origin = null)
    {
        var audience = new Audience
        {
            Id = Id<Audience>.New(now),
            CoalitionId = CoalitionId,
            PlanId = Id,
            Name = name,
            Levels = levels,
            Needs = needs,
            Rank = audiences.Count == 0 ? 1 : audiences.Max(a => a.Rank) + 1,
            Origin = origin,
        };
        audiences.Add(audience);
        return audience;
    }

    /// <summary>Lets an audience change places with the one before it, or the one behind it.</summary>
    /// <returns>False when there is none there: nothing is changed.</returns>
    public bool Move(Audience audience, bool up) => Ranks.Move(audiences, audience, up);

    /// <summary>Adds an action, for an audience of this plan or for none.</summary>
    /// <exception cref="ArgumentException"><paramref name="audience"/> belongs to another plan.</exception>
    public Action Add(
        Audience? audience,
        ActionDraft draft,
        LocalDate today,
        Instant now,
        Origin? origin = null
    )
    {
        if (audience is not null && audience.PlanId != Id)
        {
            throw new ArgumentException(
                "An action's audience belongs to its plan.",
                nameof(audience)
            );
        }

        var action = new Action(Id<Action>.New(now), this, audience, draft, today, now, origin);
        actions.Add(action);
        return action;
    }
}
