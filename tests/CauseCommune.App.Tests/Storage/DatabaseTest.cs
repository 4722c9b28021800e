using CauseCommune.Storage;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Storage;

/// <summary>How a database is made ready.</summary>
public sealed class DatabaseTest
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_processes_that_start_at_once_are_both_right(Engine engine)
    {
        await using var fresh = await FreshAsync(engine);

        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    Task.Run(() => Database.MakeReadyAsync(fresh.Target, TimeProvider.System))
                )
        );

        await using var db = fresh.Target.Open(TimeProvider.System);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_database_of_a_newer_version_is_refused_and_left_unchanged(Engine engine)
    {
        await using var fresh = await FreshAsync(engine);
        await Database.MakeReadyAsync(fresh.Target, TimeProvider.System);
        await using var db = fresh.Target.Open(TimeProvider.System);
        await db.Database.ExecuteSqlRawAsync(
            """INSERT INTO "__EFMigrationsHistory" (migration_id, product_version) VALUES ('99990101000000_FromTheFuture', '99')"""
        );

        await Assert.ThrowsAsync<NewerDatabaseException>(() =>
            Database.MakeReadyAsync(fresh.Target, TimeProvider.System)
        );

        Assert.Contains(
            "99990101000000_FromTheFuture",
            await db.Database.GetAppliedMigrationsAsync()
        );
    }

    [Fact]
    public async Task On_SQLite_a_commit_reaches_the_disk_and_references_hold()
    {
        await using var fresh = await FreshAsync(Engine.Sqlite);
        await Database.MakeReadyAsync(fresh.Target, TimeProvider.System);
        await using var db = fresh.Target.Open(TimeProvider.System);

        Assert.Equal("wal", await AskAsync(db, "journal_mode"));
        Assert.Equal("2", await AskAsync(db, "synchronous"));
        Assert.Equal("1", await AskAsync(db, "foreign_keys"));
    }

    [Fact]
    public async Task A_copy_is_saved_before_a_migration_changes_a_database()
    {
        await using var fresh = await FreshAsync(Engine.Sqlite);
        await Database.MakeReadyAsync(fresh.Target, TimeProvider.System);
        await using (var older = fresh.Target.Open(TimeProvider.System))
        {
            await older.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """);
        }

        // The tables stand already, so that the migration itself fails; the copy was made before.
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            Database.MakeReadyAsync(fresh.Target, TimeProvider.System)
        );

        var copy = Assert.Single(
            BackupFolder.List(BackupFolder.Of(fresh.Target.DataFolder)),
            b => b.Kind == BackupKind.BeforeMigration
        );
        using var elsewhere = new TemporaryFolder();
        var target = DatabaseTarget.Of(null, elsewhere.Path);
        await Restore.RunAsync(target, copy.Path, replace: false, TimeProvider.System);
        await using var db = target.Open(TimeProvider.System);
        Assert.Equal(0, await db.Coalitions.CountAsync());
        Assert.Equal("ok", await AskAsync(db, "integrity_check"));
    }

    [Fact]
    public async Task A_process_killed_while_it_migrated_does_not_hang_the_next_one()
    {
        await using var fresh = await FreshAsync(Engine.Sqlite);
        await Database.MakeReadyAsync(fresh.Target, TimeProvider.System);
        await using (var db = fresh.Target.Open(TimeProvider.System))
        {
            await db.Database.ExecuteSqlRawAsync(
                """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)"""
            );
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" VALUES (1, '2018-02-06')"""
            );
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """);
        }

        // The tables stand already: it fails at once, and does not wait for a process that is gone.
        var again = Database.MakeReadyAsync(fresh.Target, TimeProvider.System);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            again.WaitAsync(TimeSpan.FromSeconds(20))
        );
    }

    static async Task<FreshDatabase> FreshAsync(Engine engine)
    {
        Assert.SkipWhen(
            FreshDatabase.Missing(engine) is not null,
            FreshDatabase.Missing(engine) ?? ""
        );
        return await FreshDatabase.CreateAsync(engine);
    }

    static async Task<string> AskAsync(AppDb db, string pragma)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }
}
