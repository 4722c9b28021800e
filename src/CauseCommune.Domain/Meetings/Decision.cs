using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Meetings;

/// <summary>What a meeting settled.</summary>
public sealed class Decision : IHasVersion, IKeepsHistory
{
    /// <summary>Its identity.</summary>
    public required Id<Decision> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The meeting that settled it.</summary>
    public Id<Meeting>? MeetingId { get; init; }

    /// <summary>The day it was settled.</summary>
    public required LocalDate On { get; init; }

    /// <summary>What was settled.</summary>
    public required string Text { get; set; }

    /// <summary>Where it is told.</summary>
    public Origin? Origin { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <inheritdoc/>
    public string HistorySubject => "decision";

    /// <inheritdoc/>
    public Guid HistoryId => Id.Value;
}
