using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>A due date that moved to a later day. Counted, never overwritten.</summary>
public sealed class Slip : IBelongsToCoalition
{
    Slip() { }

    internal Slip(
        Id<Slip> id,
        Action action,
        SaidDate from,
        SaidDate to,
        string? reason,
        LocalDate on
    ) =>
        (Id, CoalitionId, ActionId, From, To, Reason, On) = (
            id,
            action.CoalitionId,
            action.Id,
            from,
            to,
            reason,
            on
        );

    /// <summary>Its identity.</summary>
    public Id<Slip> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The action.</summary>
    public Id<Action> ActionId { get; private init; }

    /// <summary>The date before.</summary>
    public SaidDate From { get; private init; } = null!;

    /// <summary>The date after.</summary>
    public SaidDate To { get; private init; } = null!;

    /// <summary>Why, as told.</summary>
    public string? Reason { get; private init; }

    /// <summary>The day it slipped.</summary>
    public LocalDate On { get; private init; }
}
