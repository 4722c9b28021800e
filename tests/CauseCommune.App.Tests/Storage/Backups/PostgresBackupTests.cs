using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Storage.Backups;

/// <summary>With the tools of PostgreSQL, where there is one.</summary>
public sealed class PostgresBackupTests
{
    readonly TimeProvider time = TestHost.NewTime();

    [Fact]
    public async Task On_an_empty_database_everything_is_back_and_the_next_start_is_right()
    {
        await using var instance = await FreshAsync();
        await using var machine = await FreshAsync();
        await Database.MakeReadyAsync(instance.Target, time);
        await WriteAsync(instance.Target, "Camille");
        var made = await BackUpAsync(instance.Target);

        await Restore.RunAsync(machine.Target, made.Path, replace: false, time);

        await Database.MakeReadyAsync(machine.Target, time);
        Assert.Equal(["Camille"], await PeopleAsync(machine.Target));
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_when_asked_whole_and_saved_first()
    {
        await using var instance = await FreshAsync();
        await Database.MakeReadyAsync(instance.Target, time);
        await WriteAsync(instance.Target, "Camille");
        var made = await BackUpAsync(instance.Target);
        await WriteAsync(instance.Target, "Dominique");
        await using (var db = instance.Target.Open(time))
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE of_a_later_version (id int)");
        }

        var refused = await Assert.ThrowsAsync<RestoreRefusedException>(() =>
            Restore.RunAsync(instance.Target, made.Path, replace: false, time)
        );
        Assert.Equal(RestoreRefusal.WouldReplace, refused.Why);
        Assert.Equal(["Camille", "Dominique"], await PeopleAsync(instance.Target));

        var restored = await Restore.RunAsync(instance.Target, made.Path, replace: true, time);

        Assert.Equal(["Camille"], await PeopleAsync(instance.Target));
        await using var after = instance.Target.Open(time);
        Assert.Equal(
            0,
            await after
                .Database.SqlQuery<int>(
                    $"SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE tablename = 'of_a_later_version'"
                )
                .SingleAsync()
        );
        await Restore.RunAsync(instance.Target, restored.Replaced!, replace: true, time);
        Assert.Equal(["Camille", "Dominique"], await PeopleAsync(instance.Target));
    }

    [Fact]
    public async Task A_backup_of_the_other_database_is_refused()
    {
        await using var machine = await FreshAsync();
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();

        var refused = await Assert.ThrowsAsync<RestoreRefusedException>(() =>
            Restore.RunAsync(machine.Target, made.Path, replace: true, time)
        );

        Assert.Equal(RestoreRefusal.OtherDatabase, refused.Why);
    }

    static async Task<FreshDatabase> FreshAsync()
    {
        var missing = FreshDatabase.Missing(Engine.Postgres);
        Assert.SkipWhen(missing is not null, missing ?? "");
        return await FreshDatabase.CreateAsync(Engine.Postgres);
    }

    Task<StoredBackup> BackUpAsync(DatabaseTarget target) =>
        Backup.MakeAsync(target, BackupFolder.Of(target.DataFolder), BackupKind.Asked, time);

    async Task WriteAsync(DatabaseTarget target, string person)
    {
        await using var db = target.Open(time);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        db.Actors.Add(
            new Actor
            {
                Id = Id<Actor>.New(now),
                Name = person,
                CreatedAt = now,
            }
        );
        await db.SaveChangesAsync();
    }

    async Task<List<string>> PeopleAsync(DatabaseTarget target)
    {
        await using var db = target.Open(time);
        return await db.Actors.Select(a => a.Name).OrderBy(n => n).ToListAsync();
    }
}
