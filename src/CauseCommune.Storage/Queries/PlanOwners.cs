using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Queries;

/// <summary>Who can be named in a form without typing the whole name.</summary>
public static class PlanOwners
{
    /// <summary>So many names are offered; the others are found when they are typed.</summary>
    const int Most = 500;

    /// <summary>The names that the coalition knows, in alphabetical order.</summary>
    public static async Task<KnownOwners> KnownOwnersAsync(this AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var organizations = await db
            .Organizations.OrderBy(o => o.Name)
            .Select(o => o.Name)
            .Take(Most)
            .ToListAsync(cancel);
        var people = await db
            .People.OrderBy(p => p.Name)
            .Select(p => p.Name)
            .Take(Most)
            .ToListAsync(cancel);
        var groups = await db
            .Ownerships.Where(o => o.Group != null)
            .Select(o => o.Group!)
            .Distinct()
            .OrderBy(g => g)
            .Take(Most)
            .ToListAsync(cancel);
        return new(organizations, people, groups);
    }
}

/// <summary>Names that the coalition knows.</summary>
public sealed record KnownOwners(
    IReadOnlyList<string> Organizations,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Groups
);
