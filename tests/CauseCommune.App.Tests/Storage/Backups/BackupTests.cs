using System.IO.Compression;
using System.Text.Json;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Storage.Backups;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_is_one_file_with_the_database_the_keys_and_what_it_says_of_them()
    {
        using var instance = await Instance.WithAsync("Camille");

        var made = await instance.BackUpAsync();

        Assert.Equal("cause-commune-2018-02-06T090000Z-asked.zip", Path.GetFileName(made.Path));
        using var archive = ZipFile.OpenRead(made.Path);
        Assert.Equal(
            ["database.sqlite", "keys/" + Path.GetFileName(instance.Key), "manifest.json"],
            archive.Entries.Select(e => e.FullName)
        );
        await using var text = await archive.GetEntry("manifest.json")!.OpenAsync();
        var manifest = await JsonDocument.ParseAsync(text);
        await using var db = instance.Target.Open(instance.Time);
        Assert.Equal(
            db.Database.GetMigrations().Last(),
            manifest.RootElement.GetProperty("lastMigration").GetString()
        );
        Assert.Equal(2, manifest.RootElement.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_backup_is_read_by_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        using var instance = await Instance.WithAsync();

        var made = await instance.BackUpAsync();

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(made.Path)
        );
    }

    [Fact]
    public async Task All_that_was_acknowledged_before_it_began_is_in_it_though_others_go_on_writing()
    {
        using var instance = await Instance.WithAsync();
        using var enough = new CancellationTokenSource();
        var (acknowledged, first) = (0, new TaskCompletionSource());
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await instance.WriteAsync($"{acknowledged:D6}");
                if (Interlocked.Increment(ref acknowledged) == 5)
                {
                    first.SetResult();
                }
            }
        });
        await first.Task;

        var before = Volatile.Read(ref acknowledged);
        var made = await instance.BackUpAsync();
        await enough.CancelAsync();
        await writing;

        using var elsewhere = new Instance();
        await elsewhere.RestoreAsync(made.Path);
        var people = await elsewhere.PeopleAsync();
        Assert.Equal(Enumerable.Range(0, before).Select(n => $"{n:D6}"), people.Take(before));
        Assert.True(await SqliteCopy.IsSoundAsync(elsewhere.Target.File!));
    }

    [Fact]
    public async Task Two_at_once_are_two_files_that_are_both_whole()
    {
        using var instance = await Instance.WithAsync("Camille");

        var made = await Task.WhenAll(instance.BackUpAsync(), instance.BackUpAsync());

        Assert.NotEqual(made[0].Path, made[1].Path);
        foreach (var backup in made)
        {
            using var elsewhere = new Instance();
            await elsewhere.RestoreAsync(backup.Path);
            Assert.Equal(["Camille"], await elsewhere.PeopleAsync());
        }
    }

    [Fact]
    public async Task What_a_killed_process_left_is_cleared_and_the_backup_before_it_is_whole()
    {
        using var instance = await Instance.WithAsync("Camille");
        var before = await instance.BackUpAsync();
        var whole = await File.ReadAllBytesAsync(before.Path);
        var left = Path.Combine(
            instance.Backups,
            "cause-commune-2018-02-05T030000Z-daily.zip.part"
        );
        await File.WriteAllBytesAsync(left, whole[..100]);
        var work = Directory.CreateDirectory(Path.Combine(instance.Data, ".backup"));
        await File.WriteAllBytesAsync(Path.Combine(work.FullName, "database.sqlite"), [1, 2, 3]);
        instance.Time.Advance(TimeSpan.FromMinutes(1));

        await instance.BackUpAsync();

        Assert.False(File.Exists(left));
        Assert.False(work.Exists && Directory.Exists(work.FullName));
        Assert.Equal(whole, await File.ReadAllBytesAsync(before.Path));
        Assert.Equal(2, BackupFolder.List(instance.Backups).Count);
    }

    [Fact]
    public async Task A_damaged_database_is_not_saved_over_anything_and_the_note_says_why()
    {
        using var instance = await Instance.WithAsync("Camille");
        var before = await instance.BackUpAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(instance.Target.File!);
        Array.Fill<byte>(bytes, 0xAB, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(instance.Target.File!, bytes);

        var failed = await Assert.ThrowsAsync<BackupFailedException>(() => instance.BackUpAsync());

        Assert.Equal(BackupFailure.Damaged, failed.Why);
        Assert.Equal(BackupFailure.Damaged, LastBackup.Read(instance.Data)?.Failure);
        Assert.Equal(before.Path, Assert.Single(BackupFolder.List(instance.Backups)).Path);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_and_nothing_is_left_behind()
    {
        using var instance = await Instance.WithAsync();
        var file = Path.Combine(instance.Data, "a-file");
        await File.WriteAllTextAsync(file, "");

        await Assert.ThrowsAsync<BackupFailedException>(() =>
            Backup.MakeAsync(
                instance.Target,
                Path.Combine(file, "backups"),
                BackupKind.Asked,
                instance.Time
            )
        );

        Assert.False(Directory.Exists(Path.Combine(instance.Data, ".backup")));
        Assert.NotNull(LastBackup.Read(instance.Data)?.Failure);
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_save_and_no_folder_is_made()
    {
        using var machine = new Instance();

        var failed = await Assert.ThrowsAsync<BackupFailedException>(() => machine.BackUpAsync());

        Assert.Equal(BackupFailure.NoDatabase, failed.Why);
        Assert.Empty(Directory.EnumerateFileSystemEntries(machine.Data));
    }

    [Fact]
    public async Task Only_the_oldest_daily_ones_are_cleared()
    {
        using var instance = await Instance.WithAsync();
        await instance.BackUpAsync(BackupKind.Asked);
        for (var day = 0; day < 4; day++)
        {
            instance.Time.Advance(TimeSpan.FromDays(1));
            await instance.BackUpAsync(BackupKind.Daily);
        }

        BackupFolder.Prune(instance.Backups, kept: 3);

        Assert.Equal(
            [
                (BackupKind.Daily, 10),
                (BackupKind.Daily, 9),
                (BackupKind.Daily, 8),
                (BackupKind.Asked, 6),
            ],
            BackupFolder.List(instance.Backups).Select(b => (b.Kind, b.At.Day))
        );
    }
}
