using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Storage;

/// <summary>Nothing crosses the border of a coalition.</summary>
public abstract class BorderTest(ReadyDatabase database)
{
    [Fact]
    public void Every_entity_of_a_coalition_is_filtered_and_keyed_by_it()
    {
        using var db = database.Open();

        foreach (
            var entity in db
                .Model.GetEntityTypes()
                .Where(e => typeof(IBelongsToCoalition).IsAssignableFrom(e.ClrType))
        )
        {
            Assert.True(
                entity.GetDeclaredQueryFilters().Any(f => f.Key == AppDb.CoalitionFilter),
                $"{entity.ClrType.Name} is not filtered."
            );
            Assert.Equal("CoalitionId", entity.FindPrimaryKey()!.Properties[0].Name);
            // Actors and accounts stand outside the coalitions, and an account asks where it may come in.
            var outside = entity
                .GetForeignKeys()
                .Where(k =>
                    k.PrincipalEntityType.ClrType == typeof(Actor)
                    || k.PrincipalEntityType.ClrType == typeof(Account)
                )
                .Select(k => k.Properties[0].Name)
                .Append(nameof(Access.NormalEmail));
            Assert.All(
                entity.GetIndexes().Select(i => i.Properties[0].Name).Except(outside),
                first => Assert.Equal("CoalitionId", first)
            );
        }
    }

    [Fact]
    public async Task Another_coalition_sees_nothing()
    {
        await using var db = database.Open();
        await Story.TellAsync(db, "zymurgie-canari");
        await using var other = database.Open();
        await Story.TellAsync(other, "autre chose");

        await using var seen = database.Open(other.Within);
        Assert.Equal(["autre chose"], await seen.Actions.Select(a => a.What).ToListAsync());
        Assert.DoesNotContain(
            await seen.History.Select(h => h.Changes).ToListAsync(),
            changes => changes.Contains("zymurgie-canari", StringComparison.Ordinal)
        );
        Assert.Equal(1, await seen.Organizations.CountAsync());
        Assert.Equal(1, await seen.Findings.CountAsync());
    }

    [Fact]
    public async Task Outside_any_coalition_nothing_is_seen()
    {
        await using var db = database.Open();
        await Story.TellAsync(db);

        await using var nowhere = database.Open();
        Assert.Equal(0, await nowhere.Actions.CountAsync());
        Assert.Null(await nowhere.RunningPlanAsync(Story.Today, default));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_reference_that_crosses()
    {
        await using var db = database.Open();
        var one = await Story.TellAsync(db);
        await using var other = database.Open();
        await Story.TellAsync(other);
        var theirs = await other.Actions.SingleAsync();

        other.Entry(theirs).Property(a => a.AudienceId).CurrentValue = one.Schools.Id;

        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task A_coalition_is_deleted_whole_and_alone()
    {
        await using var db = database.Open();
        var one = await Story.TellAsync(db);
        await using var other = database.Open();
        await Story.TellAsync(other);

        await db.Coalitions.Where(c => c.Id == one.Coalition.Id).ExecuteDeleteAsync();

        Assert.Equal(0, await db.Actions.CountAsync());
        Assert.Equal(0, await db.History.CountAsync());
        Assert.Equal(1, await other.Actions.CountAsync());
    }
}

public sealed class SqliteBorderTest(SqliteDatabase database)
    : BorderTest(database),
        IClassFixture<SqliteDatabase>;

public sealed class PostgresBorderTest(PostgresDatabase database)
    : BorderTest(database),
        IClassFixture<PostgresDatabase>;
