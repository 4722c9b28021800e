using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain.Plans;

/// <summary>Whom a part of the plan is for, and how many actions it needs.</summary>
public sealed class Audience : IBelongsToCoalition, IHasVersion, IHasRank
{
    /// <summary>Its identity.</summary>
    public required Id<Audience> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The plan.</summary>
    public required Id<Plan> PlanId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Its levels: « du primaire au supérieur ».</summary>
    public string? Levels { get; set; }

    /// <summary>How many actions it needs, 0 to <see cref="Limits.Needs"/>.</summary>
    public required int Needs { get; set; }

    /// <summary>Its place in the plan, from 1.</summary>
    public required int Rank { get; set; }

    /// <summary>Where it is told of.</summary>
    public Origin? Origin { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;
}
