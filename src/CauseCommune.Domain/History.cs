using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain;

/// <summary>One change to something that keeps its history: who, when, before, after. Appended, never edited.</summary>
public sealed class HistoryEntry : IBelongsToCoalition
{
    /// <summary>Its identity, which sorts by time.</summary>
    public required Id<HistoryEntry> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>What kind of thing changed: see <see cref="IKeepsHistory.HistorySubject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>Which one.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Its part that changed, when it is a part: « ownership », « update », « evidence ».</summary>
    public string? Part { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Who; null for what the software did by itself.</summary>
    public Id<Actor>? ActorId { get; init; }

    /// <summary>The fields that changed as a JSON object: field → [before, after], values as text, null where there was none.</summary>
    public required string Changes { get; init; }
}
