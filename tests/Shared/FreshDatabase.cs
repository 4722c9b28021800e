using CauseCommune.Storage;
using Npgsql;

namespace CauseCommune.Tests;

/// <summary>
/// A database that nobody else uses, not yet migrated: a file in a folder of its own, or a database of its own in the PostgreSQL
/// cluster that ./test starts. Dropped when disposed.
/// </summary>
public sealed class FreshDatabase : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();
    readonly string? created;

    FreshDatabase(string? created, string? connectionString)
    {
        this.created = created;
        Target = DatabaseTarget.Of(connectionString, folder.Path);
    }

    /// <summary>What to give to the application; its data folder is a fresh one too.</summary>
    public DatabaseTarget Target { get; }

    static string? Cluster => Environment.GetEnvironmentVariable("CAUSE_COMMUNE_POSTGRES");

    /// <summary>Why there is no such database here, in a sentence; null where there is.</summary>
    public static string? Missing(Engine engine) =>
        engine == Engine.Postgres && string.IsNullOrEmpty(Cluster)
            ? "There is no PostgreSQL here: run ./test, or set CAUSE_COMMUNE_POSTGRES to the connection string of a cluster."
            : null;

    public static async Task<FreshDatabase> CreateAsync(Engine engine)
    {
        if (engine == Engine.Sqlite)
        {
            return new(null, null);
        }

        var name = $"test_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(Cluster) { Database = name };
        return new(name, connection.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (created is not null)
        {
            await using var pool = new NpgsqlConnection(Target.ConnectionString);
            NpgsqlConnection.ClearPool(pool);
            await RunAsync($"DROP DATABASE {created} WITH (FORCE)");
        }

        folder.Dispose();
    }

    static async Task RunAsync(string statement)
    {
        await using var cluster = NpgsqlDataSource.Create(Cluster!);
        await using var command = cluster.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
