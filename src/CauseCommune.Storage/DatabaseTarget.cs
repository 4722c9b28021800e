using CauseCommune.Storage.History;
using CauseCommune.Storage.Mappings;
using CauseCommune.Storage.Undo;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CauseCommune.Storage;

/// <summary>Which database: an SQLite file in the data folder unless a connection string says otherwise; « Host=… » is PostgreSQL's.</summary>
public sealed record DatabaseTarget(string ConnectionString, bool IsPostgres, string DataFolder)
{
    /// <summary>Reads the setting.</summary>
    public static DatabaseTarget Of(string? connectionString, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            var file = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(dataFolder, "cause-commune.db"),
            };
            return new(file.ConnectionString, false, dataFolder);
        }

        var isPostgres = connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        return new(connectionString, isPostgres, dataFolder);
    }

    /// <summary>The SQLite file; null on PostgreSQL.</summary>
    public string? File =>
        IsPostgres ? null : new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>Sets a context up for this database.</summary>
    public void Configure(DbContextOptionsBuilder options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (IsPostgres)
        {
            options.UseNpgsql(ConnectionString, o => o.UseNodaTime());
        }
        else
        {
            options.UseSqlite(ConnectionString).AddInterceptors(new SqlitePragmas());
        }

        options
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(
                new HistoryWriter(time),
                new GestureRecorder(),
                new FoldedText(),
                new CommitWatch(),
                new CommitWatch.Alone()
            );
    }

    /// <summary>Opens a context by itself, outside a request.</summary>
    public AppDb Open(TimeProvider time) =>
        IsPostgres
            ? new PostgresDb(Options<PostgresDb>(time))
            : new SqliteDb(Options<SqliteDb>(time));

    /// <summary>
    /// Opens contexts from a pool, for requests. Set up as <see cref="Open"/> does, and not through the application's
    /// services: the model, which takes long to build, is then the same.
    /// </summary>
    public Func<AppDb> Pool(TimeProvider time)
    {
        return IsPostgres ? Of<PostgresDb>() : Of<SqliteDb>();

        Func<AppDb> Of<T>()
            where T : AppDb
        {
            var pool = new PooledDbContextFactory<T>(Options<T>(time));
            return () =>
            {
                var db = pool.CreateDbContext();
                db.Forget();
                return db;
            };
        }
    }

    DbContextOptions<T> Options<T>(TimeProvider time)
        where T : AppDb
    {
        var options = new DbContextOptionsBuilder<T>();
        Configure(options, time);
        return options.Options;
    }
}
