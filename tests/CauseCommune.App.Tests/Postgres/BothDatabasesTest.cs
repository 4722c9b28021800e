using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Postgres;

/// <summary>That the tests on two databases really run on two.</summary>
public abstract class BothDatabasesTest(ReadyDatabase database, string provider)
{
    [Fact]
    public async Task A_fresh_database_is_migrated_and_holds_nothing()
    {
        await using var db = database.Open();

        Assert.Equal(provider, db.Database.ProviderName);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Coalitions.IgnoreQueryFilters().CountAsync());
    }
}

public sealed class SqliteIsThereTest(SqliteDatabase database)
    : BothDatabasesTest(database, "Microsoft.EntityFrameworkCore.Sqlite"),
        IClassFixture<SqliteDatabase>;

public sealed class PostgresIsThereTest(PostgresDatabase database)
    : BothDatabasesTest(database, "Npgsql.EntityFrameworkCore.PostgreSQL"),
        IClassFixture<PostgresDatabase>;
