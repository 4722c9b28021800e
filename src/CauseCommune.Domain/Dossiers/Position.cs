using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Dossiers;

/// <summary>
/// What a public authority said, with its reasons. What it promised or wishes is followed apart from the coalition's own promises,
/// and published once its agreement is noted.
/// </summary>
public sealed class Position : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<Position> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>Who said it.</summary>
    public Id<Person>? PersonId { get; init; }

    /// <summary>The person, when loaded.</summary>
    public Person? Person { get; private set; }

    /// <summary>The authority for which it was said, as told.</summary>
    public required string Authority { get; set; }

    /// <summary>What it thinks of the cause.</summary>
    public required Stance Stance { get; set; }

    /// <summary>Its reasons, one a line.</summary>
    public string? Reasons { get; set; }

    /// <summary>What it wishes or proposes.</summary>
    public string? Wish { get; set; }

    /// <summary>The day it was said, when it is known.</summary>
    public LocalDate? SaidOn { get; set; }

    /// <summary>Where it is told.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The authority's agreement to have it published, or where it is public already.</summary>
    public Publication? Publication { get; set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>The reasons as a list.</summary>
    public IReadOnlyList<string> ReasonList =>
        Reasons?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];
}

/// <summary>What an authority thinks of the cause.</summary>
public enum Stance
{
    /// <summary>Supports it.</summary>
    Supports = 1,

    /// <summary>Is against it.</summary>
    Opposes = 2,

    /// <summary>Has not decided.</summary>
    Undecided = 3,
}
