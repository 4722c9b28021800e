using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain;

/// <summary>What one press of a button changed: said in a sentence, and kept so that it can be undone.</summary>
public sealed class Gesture : IBelongsToCoalition
{
    /// <summary>How long a gesture can be undone, and what it deleted is kept, in days.</summary>
    public const int DaysKept = 30;

    /// <summary>What a gesture changed that is only told, and cannot be taken back.</summary>
    public const string Nothing = "[]";

    /// <summary>Its identity, which sorts by time.</summary>
    public required Id<Gesture> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>Who made it.</summary>
    public required Id<Actor> ActorId { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The key of the sentence that says what it did, in the words of the interface.</summary>
    public required string Says { get; init; }

    /// <summary>What fills the places of that sentence: names and titles as they were, in a JSON array.</summary>
    public required string Parts { get; init; }

    /// <summary>What changed, in the order in which it did, in JSON.</summary>
    public required string Changes { get; init; }

    /// <summary>When it was undone; null while it stands.</summary>
    public Instant? UndoneAt { get; set; }

    /// <summary>The gesture that it undid.</summary>
    public Id<Gesture>? Undoes { get; init; }
}
