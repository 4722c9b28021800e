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

    /// <summary>The short name that people use of it: an acronym, a first word. Also finds it where it is named.</summary>
    public string? ShortName { get; set; }

    /// <summary>Its website: an absolute address, http or https.</summary>
    public string? Website { get; set; }

    /// <summary>What it is to the coalition.</summary>
    public OrganizationKind Kind { get; set; }

    /// <summary>Where it was told of.</summary>
    public Origin? Origin { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True when <paramref name="name"/> is its name or its short name, as <see cref="SameName"/> compares.</summary>
    public bool IsCalled(string name) =>
        SameName.Same(Name, name) || (ShortName is not null && SameName.Same(ShortName, name));
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
