namespace CauseCommune.Domain.Coalitions;

/// <summary>Someone whom the coalition's records name. Records point to the person, so that erasing one leaves the facts.</summary>
public sealed class Person : IBelongsToCoalition, IHasVersion
{
    /// <summary>The person's identity.</summary>
    public required Id<Person> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>First name and name.</summary>
    public required string Name { get; set; }

    /// <summary>What the person is in charge of, as it was last told.</summary>
    public string? Title { get; set; }

    /// <summary>Where the person was told of.</summary>
    public Origin? Origin { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;
}
