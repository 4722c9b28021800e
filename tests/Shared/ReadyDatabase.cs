using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CauseCommune.Tests;

/// <summary>
/// A migrated database for the tests of one class. Tests of both databases stand in an abstract class that takes this one,
/// with two small classes that derive from it and ask for the fixture of theirs.
/// </summary>
public abstract class ReadyDatabase(Engine engine) : IAsyncLifetime
{
    FreshDatabase? fresh;

    public FakeTimeProvider Time { get; } = TestHost.NewTime();

    /// <summary>The database; where there is none, the test that asks is skipped with the reason.</summary>
    public DatabaseTarget Target
    {
        get
        {
            Assert.SkipWhen(fresh is null, FreshDatabase.Missing(engine) ?? "");
            return fresh!.Target;
        }
    }

    /// <summary>A context that sees one coalition, or none.</summary>
    public AppDb Open(Id<Coalition> within = default)
    {
        var db = Target.Open(Time);
        db.Within = within;
        return db;
    }

    public async ValueTask InitializeAsync()
    {
        if (FreshDatabase.Missing(engine) is null)
        {
            fresh = await FreshDatabase.CreateAsync(engine);
            await Database.MakeReadyAsync(fresh.Target, Time);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (fresh is not null)
        {
            await fresh.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteDatabase() : ReadyDatabase(Engine.Sqlite);

public sealed class PostgresDatabase() : ReadyDatabase(Engine.Postgres);
