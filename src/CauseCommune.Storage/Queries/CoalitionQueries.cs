using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The queries on coalitions that several slices share.</summary>
public static class CoalitionQueries
{
    /// <summary>
    /// The coalitions of the instance in the order in which one is offered: the demonstration of the first case,
    /// those that people created, the fictitious example; the oldest first.
    /// </summary>
    public static async Task<IReadOnlyList<CoalitionRow>> CoalitionsAsync(
        this AppDb db,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = await db
            .Coalitions.AsNoTracking()
            .OrderBy(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Select(c => new CoalitionRow(
                c.ShortName,
                c.Name,
                c.Cause,
                c.Language,
                c.Demonstration
            ))
            .ToListAsync(cancel);
        return [.. all.OrderBy(c => Rank(c.Demonstration))];
    }

    /// <summary>The coalition whose addresses carry <paramref name="shortName"/>, untracked; null when there is none.</summary>
    public static Task<Coalition?> CoalitionCalledAsync(
        this AppDb db,
        string shortName,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Called.For(db)(db, shortName, cancel);
    }

    static readonly Compiled<Func<AppDb, string, CancellationToken, Task<Coalition?>>> Called = new(
        () =>
            EF.CompileAsyncQuery(
                (AppDb db, string shortName, CancellationToken cancel) =>
                    db.Coalitions.AsNoTracking().FirstOrDefault(c => c.ShortName == shortName)
            )
    );

    /// <summary>
    /// A short name that no coalition has yet: made from <paramref name="name"/>, with a number where need be.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="name">The name of the coalition, or a short name that somebody typed.</param>
    /// <param name="reserved">What addresses of the instance itself begin with.</param>
    /// <param name="except">The coalition that may keep the one it has.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<string> FreeShortNameAsync(
        this AppDb db,
        string name,
        IReadOnlySet<string> reserved,
        Id<Coalition>? except,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reserved);
        var wished = ShortName.From(name);
        var free = wished;
        for (var number = 2; reserved.Contains(free) || await IsTakenAsync(free); number++)
        {
            free = ShortName.Numbered(wished, number);
        }

        return free;

        Task<bool> IsTakenAsync(string shortName) =>
            db.Coalitions.AnyAsync(c => c.ShortName == shortName && c.Id != except, cancel);
    }

    /// <summary>
    /// Adds a coalition that somebody starts, under a short name that no other has, and goes on within it. It is saved at once: who
    /// takes the same short name at the same moment gets the next one.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="name">Its name, in a line.</param>
    /// <param name="cause">What it wants, when that was said.</param>
    /// <param name="language">The language that its people write in.</param>
    /// <param name="reserved">What addresses of the instance itself begin with.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<Coalition> StartCoalitionAsync(
        this AppDb db,
        string name,
        string? cause,
        string language,
        IReadOnlySet<string> reserved,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        var line = name.ReplaceLineEndings(" ");
        for (var tries = 1; ; tries++)
        {
            var coalition = new Coalition
            {
                Id = Id<Coalition>.New(now),
                ShortName = await db.FreeShortNameAsync(line, reserved, null, cancel),
                Name = line,
                Cause = cause,
                Language = language,
                CreatedAt = now,
            };
            db.Coalitions.Add(coalition);
            try
            {
                await db.SaveChangesAsync(cancel);
                db.Within = coalition.Id;
                return coalition;
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                db.Entry(coalition).State = EntityState.Detached;
                if (
                    await db.FreeShortNameAsync(line, reserved, null, cancel) == coalition.ShortName
                )
                {
                    // It was something else.
                    throw;
                }
            }
        }
    }

    /// <summary>So many people may start a coalition of the same name at the same moment.</summary>
    const int MostTries = 20;

    static int Rank(Demonstration demonstration) =>
        demonstration switch
        {
            Demonstration.FirstCase => 0,
            Demonstration.None => 1,
            _ => 2,
        };
}

/// <summary>A coalition in the list of the instance.</summary>
public sealed record CoalitionRow(
    string ShortName,
    string Name,
    string? Cause,
    string Language,
    Demonstration Demonstration
);
