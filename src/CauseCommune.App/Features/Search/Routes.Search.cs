using CauseCommune.Storage.Queries;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>Finds words in all that the coalition keeps; of one kind only, when a kind is given.</summary>
    public static string Search(At at, string? words = null, SearchKind? kind = null) =>
        $"{Today(at)}/search{Query(("q", words), ("kind", kind?.ToString().ToLowerInvariant()))}";

    /// <summary>The plan with the actions that a filter asks for.</summary>
    public static string Plan(At at, PlanFilter filter) => Plan(at) + Query(filter);

    static string Query(PlanFilter? filter) =>
        filter is null
            ? ""
            : Query(
                ("owner", filter.Owner),
                ("state", filter.State),
                ("audience", filter.Audience),
                ("lack", filter.Lack)
            );

    static string Query(params IEnumerable<(string Name, string? Value)> parts)
    {
        var said = parts
            .Where(p => p.Value is not null)
            .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")
            .ToList();
        return said.Count == 0 ? "" : "?" + string.Join('&', said);
    }
}
