namespace CauseCommune.Domain.Coalitions;

/// <summary>An organisation that the coalition deals with: a member, a partner, or a public authority.</summary>
public sealed class Organization : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<Organization> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>What it is to the coalition.</summary>
    public OrganizationKind Kind { get; set; }

    /// <summary>Where it was told of.</summary>
    public Origin? Origin { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;
}

/// <summary>What an organisation is to the coalition.</summary>
public enum OrganizationKind
{
    /// <summary>Not said yet.</summary>
    Unknown = 0,

    /// <summary>One of those that founded it.</summary>
    FoundingMember = 1,

    /// <summary>A member.</summary>
    Member = 2,

    /// <summary>Works with it without being a member.</summary>
    Partner = 3,

    /// <summary>A public authority: its promises are followed apart.</summary>
    PublicAuthority = 4,
}
