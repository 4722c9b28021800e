using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Collecting;

/// <summary>What an organisation wrote back, as it was pasted: proposals point into its text.</summary>
public sealed class Reply : IBelongsToCoalition
{
    /// <summary>Its identity.</summary>
    public required Id<Reply> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The solicitation that it answers; null when nobody had asked.</summary>
    public Id<Solicitation>? SolicitationId { get; init; }

    /// <summary>The organisation that wrote it.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The whole text, lines ended by LF; empty when it was told and not written.</summary>
    public required string Text { get; init; }

    /// <summary>Who answered for the organisation, in words.</summary>
    public string? By { get; init; }

    /// <summary>The day it answered.</summary>
    public required LocalDate On { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required Instant RecordedAt { get; init; }
}
