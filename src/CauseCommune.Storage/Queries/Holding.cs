using CauseCommune.Domain;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Queries;

/// <summary>Holds rows until the transaction ends.</summary>
public static class Holding
{
    /// <summary>
    /// Whoever comes at the same time waits, and then sees what was written: two people who only add do not meet as an error.
    /// Writes the version that stands, which both databases lock a row for; returns how many rows are held.
    /// </summary>
    public static Task<int> HoldAsync<T>(this IQueryable<T> rows, CancellationToken cancel)
        where T : class, IHasVersion =>
        rows.ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version), cancel);

    /// <summary>Holds the one row that is asked for, and loads it, tracked, with what is included; null when there is none.</summary>
    public static async Task<T?> HoldOneAsync<T>(this IQueryable<T> row, CancellationToken cancel)
        where T : class, IHasVersion
    {
        await row.HoldAsync(cancel);
        return await row.FirstOrDefaultAsync(cancel);
    }
}
