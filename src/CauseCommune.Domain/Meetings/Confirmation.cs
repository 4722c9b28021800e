using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Meetings;

/// <summary>One press of « record »: what it made out of minutes, so that the whole can be undone until something is built on it.</summary>
public sealed class Confirmation : IBelongsToCoalition
{
    /// <summary>Its identity.</summary>
    public required Id<Confirmation> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The minutes.</summary>
    public required Id<MeetingMinutes> MinutesId { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Who.</summary>
    public required Id<Actor> ActorId { get; init; }

    /// <summary>What was made, and what the coalition's own facts were before, in JSON.</summary>
    public required string Made { get; set; }

    /// <summary>When it was undone.</summary>
    public Instant? UndoneAt { get; set; }
}
