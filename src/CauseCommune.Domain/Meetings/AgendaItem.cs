using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain.Meetings;

/// <summary>A point of a meeting's agenda.</summary>
public sealed class AgendaItem : IBelongsToCoalition, IHasVersion, IHasRank
{
    /// <summary>Its identity.</summary>
    public required Id<AgendaItem> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The meeting.</summary>
    public required Id<Meeting> MeetingId { get; init; }

    /// <summary>Its place in the agenda, from 1.</summary>
    public required int Rank { get; set; }

    /// <summary>What it is about.</summary>
    public required string Title { get; set; }

    /// <summary>What to know before.</summary>
    public string? Note { get; set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;
}
