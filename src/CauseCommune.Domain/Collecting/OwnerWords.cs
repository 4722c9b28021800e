using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain.Collecting;

/// <summary>The words in which a reply says who would answer: « Les Arbres d'Exemple ; Nora Exemple », « nous ».</summary>
public static class OwnerWords
{
    static readonly HashSet<string> Selves =
    [
        "nous",
        "nous memes",
        "notre organisation",
        "notre association",
        "we",
        "us",
        "ourselves",
        "our organisation",
    ];

    /// <summary>The names, the accountable one first, without doubles.</summary>
    public static IReadOnlyList<string> Split(string? owner) =>
        [
            .. (owner ?? "")
                .Split(
                    [';', '\n'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .DistinctBy(SameName.Key, StringComparer.Ordinal),
        ];

    /// <summary>True when <paramref name="name"/> is that of the organisation that writes, or « nous »: it speaks for itself.</summary>
    public static bool IsSelf(string name, string organization) =>
        SameName.Same(name, organization) || Selves.Contains(SameName.Key(name));

    /// <summary>
    /// What an unknown name stands for, by its form: words without capital are a group, two or three with one each a person,
    /// anything else an organisation.
    /// </summary>
    public static OwnerForm FormOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Count(word => char.IsUpper(word[0]));
        return capitals == 0 ? OwnerForm.Group
            : words.Length is 2 or 3 && capitals == words.Length ? OwnerForm.Person
            : OwnerForm.Organization;
    }
}

/// <summary>What a name stands for.</summary>
public enum OwnerForm
{
    /// <summary>An organisation.</summary>
    Organization = 1,

    /// <summary>A person.</summary>
    Person = 2,

    /// <summary>A group without e-mail.</summary>
    Group = 3,
}
