using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain.Dossiers;

/// <summary>An application to a call for a public label, and what came of it.</summary>
public sealed class Dossier : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<Dossier> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The label applied for.</summary>
    public required string Label { get; set; }

    /// <summary>What it was to be given for, in a sentence.</summary>
    public string? Subject { get; set; }

    /// <summary>When it was filed.</summary>
    public SaidDate? Filed { get; set; }

    /// <summary>What came of it.</summary>
    public Outcome? Outcome { get; set; }

    /// <summary>Where it is told of.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Why the public may know of it.</summary>
    public Publication? Publication { get; set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;
}

/// <summary>What came of a dossier: retained, or not retained and what was.</summary>
public sealed record Outcome
{
    /// <summary>Whether it was retained.</summary>
    public required bool Retained { get; init; }

    /// <summary>What was chosen instead.</summary>
    public string? Chosen { get; init; }

    /// <summary>Who decided, in words.</summary>
    public string? By { get; init; }
}
