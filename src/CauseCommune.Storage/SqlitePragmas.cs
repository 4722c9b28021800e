using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CauseCommune.Storage;

/// <summary>
/// On each SQLite connection: write-ahead log, an fsync for each commit (an acknowledged write survives a power cut), foreign keys,
/// and five seconds of patience for another writer. A connection is opened for each query and comes from a pool: it is told once.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    static readonly ConditionalWeakTable<object, object> Told = [];

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (MustBeTold(connection) is { } handle)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            Told.AddOrUpdate(handle, handle);
        }
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (MustBeTold(connection) is { } handle)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
            Told.AddOrUpdate(handle, handle);
        }
    }

    /// <summary>The connection below, as the pool keeps it; null when it was told before, or only reads.</summary>
    static object? MustBeTold(DbConnection connection) =>
        ((SqliteConnection)connection).Handle is { } handle
        && !Told.TryGetValue(handle, out _)
        && !IsReadOnly(connection)
            ? handle
            : null;

    /// <summary>EF asks read-only whether the file exists; a file not yet in WAL could not be changed then.</summary>
    static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode
        == SqliteOpenMode.ReadOnly;
}
