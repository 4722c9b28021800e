using System.Data.Common;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CauseCommune.Tests;

/// <summary>Asks the database how it would answer each query that goes by, as a line for each step.</summary>
public sealed class Explainer(bool isPostgres) : DbCommandInterceptor
{
    readonly List<string> steps = [];

    public IReadOnlyList<string> Steps => steps;

    /// <summary>A context on the same database, listened to.</summary>
    public AppDb Open(ReadyDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return isPostgres
            ? new PostgresDb(Listened(new DbContextOptionsBuilder<PostgresDb>(), database).Options)
            : new SqliteDb(Listened(new DbContextOptionsBuilder<SqliteDb>(), database).Options);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        var query = command.CommandText;
        try
        {
            // A table of a few rows is always read whole, unless PostgreSQL is told that it costs too much.
            command.CommandText = isPostgres
                ? $"SET enable_seqscan = off; EXPLAIN {query}"
                : $"EXPLAIN QUERY PLAN {query}";
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                steps.Add(rows.GetString(rows.FieldCount - 1));
            }
        }
        finally
        {
            command.CommandText = query;
        }

        return result;
    }

    DbContextOptionsBuilder<T> Listened<T>(
        DbContextOptionsBuilder<T> options,
        ReadyDatabase database
    )
        where T : AppDb
    {
        database.Target.Configure(options, database.Time);
        options.AddInterceptors(this);
        return options;
    }
}
