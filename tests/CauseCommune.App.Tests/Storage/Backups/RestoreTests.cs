using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Storage.Backups;

public sealed class RestoreTests
{
    [Fact]
    public async Task On_an_empty_machine_everything_is_back()
    {
        using var instance = await Instance.WithAsync("Camille", "Dominique");
        var made = await instance.BackUpAsync();
        using var machine = new Instance();

        var restored = await machine.RestoreAsync(made.Path);

        await Database.MakeReadyAsync(machine.Target, machine.Time);
        Assert.Equal(["Camille", "Dominique"], await machine.PeopleAsync());
        Assert.Equal(Instance.KeyText, await File.ReadAllTextAsync(machine.Key));
        Assert.Equal(instance.Time.GetUtcNow(), restored.TakenAt);
        Assert.Null(restored.Replaced);
        Assert.True(await SqliteCopy.IsSoundAsync(machine.Target.File!));
    }

    [Fact]
    public async Task A_byte_that_changed_anywhere_is_refused_and_nothing_changes()
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        var whole = await File.ReadAllBytesAsync(made.Path);
        using var machine = new Instance();
        var altered = Path.Combine(instance.Data, "altered.zip");

        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 97))
        {
            var bytes = (byte[])whole.Clone();
            bytes[at] ^= 0x10;
            await File.WriteAllBytesAsync(altered, bytes);
            Assert.Equal(RestoreRefusal.Unusable, await RefusedAsync(machine, altered));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(machine.Data));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(-1)]
    public async Task A_backup_that_was_cut_off_is_refused_and_nothing_changes(int left)
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        var whole = await File.ReadAllBytesAsync(made.Path);
        var cut = Path.Combine(instance.Data, "cut.zip");
        await File.WriteAllBytesAsync(cut, whole[..(left < 0 ? whole.Length + left : left)]);
        var before = await instance.ContentAsync();

        Assert.Equal(RestoreRefusal.Unusable, await RefusedAsync(instance, cut, replace: true));

        Assert.Equal(before, await instance.ContentAsync());
    }

    [Theory]
    [InlineData("../escaped.xml")]
    [InlineData("keys/../../escaped.xml")]
    [InlineData("keys\\..\\escaped.xml")]
    [InlineData("/tmp/escaped.xml")]
    [InlineData("cause-commune.db")]
    public async Task A_name_that_would_lead_elsewhere_is_refused_though_the_seal_holds(string name)
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        using var machine = new Instance();
        var forged = await ForgeAsync(
            made.Path,
            manifest =>
                manifest.Replace(
                    "keys/" + Path.GetFileName(instance.Key),
                    name.Replace("\\", "\\\\", StringComparison.Ordinal),
                    StringComparison.Ordinal
                ),
            entry => entry.StartsWith("keys/", StringComparison.Ordinal) ? name : entry
        );

        Assert.Equal(RestoreRefusal.Unusable, await RefusedAsync(machine, forged));

        Assert.Empty(Directory.EnumerateFileSystemEntries(machine.Data));
        Assert.False(File.Exists("/tmp/escaped.xml"));
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"lastMigration\": \"", "\"lastMigration\": \"9")]
    public async Task A_backup_of_a_newer_version_is_refused_and_nothing_changes(
        string now,
        string later
    )
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        var newer = await ForgeAsync(
            made.Path,
            manifest => manifest.Replace(now, later, StringComparison.Ordinal),
            entry => entry
        );
        var before = await instance.ContentAsync();

        Assert.Equal(RestoreRefusal.Newer, await RefusedAsync(instance, newer, replace: true));

        Assert.Equal(before, await instance.ContentAsync());
    }

    [Fact]
    public async Task A_database_that_saw_a_later_migration_is_refused_whatever_its_manifest_says()
    {
        using var instance = await Instance.WithAsync("Camille");
        await using (var db = instance.Target.Open(instance.Time))
        {
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" VALUES ('20000101000000_Unknown', '99')"""
            );
        }

        var made = await instance.BackUpAsync();
        using var machine = new Instance();

        Assert.Equal(RestoreRefusal.Newer, await RefusedAsync(machine, made.Path));

        Assert.Empty((await machine.ContentAsync()).Keys);
    }

    [Fact]
    public async Task What_is_there_is_not_replaced_unless_asked()
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        await instance.WriteAsync("Dominique");
        var before = await instance.ContentAsync();

        Assert.Equal(RestoreRefusal.WouldReplace, await RefusedAsync(instance, made.Path));

        Assert.Equal(before, await instance.ContentAsync());
    }

    [Fact]
    public async Task What_is_replaced_is_kept_beside_with_its_log()
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        await instance.WriteAsync("Dominique");
        SqliteConnection.ClearAllPools();

        var restored = await instance.RestoreAsync(made.Path, replace: true);

        Assert.Equal(["Camille"], await instance.PeopleAsync());
        var former = DatabaseTarget.Of(
            $"Data Source={Path.Combine(restored.Replaced!, "cause-commune.db")}",
            instance.Data
        );
        await using var db = former.Open(instance.Time);
        Assert.Equal(
            ["Camille", "Dominique"],
            await db.Actors.Select(a => a.Name).OrderBy(n => n).ToListAsync()
        );
    }

    [Fact]
    public async Task Under_a_running_application_nothing_is_restored()
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        using var running = DataInUse.Enter(instance.Data);
        using var second = DataInUse.Enter(instance.Data);
        Assert.NotNull(second);

        Assert.Equal(RestoreRefusal.InUse, await RefusedAsync(instance, made.Path, replace: true));
    }

    [Fact]
    public void No_application_starts_while_a_backup_is_restored()
    {
        using var machine = new Instance();
        using var restoring = DataInUse.Seize(machine.Data);
        Assert.NotNull(restoring);

        Assert.Null(DataInUse.Enter(machine.Data));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_was_cut_off_after_it_was_decided_is_finished_by_the_next_start(
        bool formerIsAway
    )
    {
        using var instance = await Instance.WithAsync("Camille");
        var made = await instance.BackUpAsync();
        using var machine = await Instance.WithAsync("Dominique");
        SqliteConnection.ClearAllPools();
        var decided = Path.Combine(machine.Data, "restoring");
        await ZipFile.ExtractToDirectoryAsync(made.Path, decided);
        if (formerIsAway)
        {
            Directory.CreateDirectory(Path.Combine(decided, "former"));
            File.Move(machine.Target.File!, Path.Combine(decided, "former", "cause-commune.db"));
        }

        await Database.MakeReadyAsync(machine.Target, machine.Time);

        Assert.Equal(["Camille"], await machine.PeopleAsync());
        Assert.False(Directory.Exists(decided));
        var kept = Assert.Single(Directory.GetDirectories(machine.Data, "replaced-*"));
        Assert.True(File.Exists(Path.Combine(kept, "cause-commune.db")));
    }

    [Fact]
    public async Task One_that_was_cut_off_after_the_database_was_in_place_keeps_it()
    {
        using var instance = await Instance.WithAsync("Camille");
        Directory.CreateDirectory(Path.Combine(instance.Data, "restoring", "keys"));

        await Database.MakeReadyAsync(instance.Target, instance.Time);

        Assert.Equal(["Camille"], await instance.PeopleAsync());
        Assert.False(Directory.Exists(Path.Combine(instance.Data, "restoring")));
    }

    static async Task<RestoreRefusal> RefusedAsync(
        Instance instance,
        string file,
        bool replace = false
    ) =>
        (
            await Assert.ThrowsAsync<RestoreRefusedException>(() =>
                instance.RestoreAsync(file, replace)
            )
        ).Why;

    /// <summary>The same backup with another manifest or other names, and a seal that holds: what somebody could make on purpose.</summary>
    static async Task<string> ForgeAsync(
        string backup,
        Func<string, string> manifest,
        Func<string, string> name
    )
    {
        using var made = new MemoryStream();
        using (var from = await ZipFile.OpenReadAsync(backup))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            to.Comment = new string('0', 64);
            foreach (var entry in from.Entries)
            {
                await using var read = await entry.OpenAsync();
                using var content = new MemoryStream();
                await read.CopyToAsync(content);
                var bytes = content.ToArray();
                if (entry.FullName == "manifest.json")
                {
                    var text = Encoding.UTF8.GetString(bytes);
                    bytes = Encoding.UTF8.GetBytes(manifest(text));
                }

                await using var written = await to.CreateEntry(name(entry.FullName)).OpenAsync();
                await written.WriteAsync(bytes);
            }
        }

        var all = made.ToArray();
        var seal = Convert.ToHexStringLower(SHA256.HashData(all.AsSpan(..^64)));
        Encoding.ASCII.GetBytes(seal).CopyTo(all, all.Length - 64);
        var forged = Path.Combine(Path.GetDirectoryName(backup)!, "forged.zip");
        await File.WriteAllBytesAsync(forged, all);
        return forged;
    }
}
