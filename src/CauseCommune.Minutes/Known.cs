namespace CauseCommune.Minutes;

/// <summary>What the coalition knows before the minutes are read; it raises what the reader finds.</summary>
/// <param name="Organizations">The organisations of its directory.</param>
/// <param name="People">The people of its directory.</param>
/// <param name="Audiences">The audiences of its plan, by name: « écoles ».</param>
public sealed record Known(
    IReadOnlyList<KnownOrganization> Organizations,
    IReadOnlyList<KnownPerson> People,
    IReadOnlyList<string> Audiences
)
{
    /// <summary>Nothing known: a coalition that begins.</summary>
    public static Known Nothing { get; } = new([], [], []);
}

/// <summary>An organisation of the directory.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">Its short name or acronym, null when it has none.</param>
public sealed record KnownOrganization(string Name, string? ShortName = null);

/// <summary>A person of the directory.</summary>
/// <param name="Name">Given name and family name: « Nora Exemple ».</param>
/// <param name="Organization">The organisation that they belong to, null when unknown.</param>
public sealed record KnownPerson(string Name, string? Organization = null);
