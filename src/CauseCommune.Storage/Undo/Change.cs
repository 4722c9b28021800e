using System.Text.Json;

namespace CauseCommune.Storage.Undo;

/// <summary>What happened to one row in a gesture.</summary>
/// <param name="Entity">The kind of row, as the model names it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Added, changed or deleted.</param>
/// <param name="Before">The values before, by property, in JSON; of all properties when it was deleted.</param>
/// <param name="After">The values after; of all properties when it was added.</param>
sealed record Change(
    string Entity,
    IReadOnlyList<string?> Key,
    ChangeKind Kind,
    IReadOnlyDictionary<string, string?> Before,
    IReadOnlyDictionary<string, string?> After
)
{
    public static bool IsNewCoalition(Change change) =>
        change.Kind == ChangeKind.Added
        && change.Entity == typeof(Domain.Coalitions.Coalition).FullName;

    public static string Write(IEnumerable<Change> changes) =>
        JsonSerializer.Serialize(changes, PropertyJson.Options);

    public static IReadOnlyList<Change> Read(string changes) =>
        JsonSerializer.Deserialize<List<Change>>(changes, PropertyJson.Options) ?? [];
}

enum ChangeKind
{
    Added = 1,
    Changed = 2,
    Deleted = 3,
}
