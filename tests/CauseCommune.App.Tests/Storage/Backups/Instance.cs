using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace CauseCommune.App.Tests.Storage.Backups;

/// <summary>An instance with people in its database and a key in its folder, to be saved; or an empty machine.</summary>
public sealed class Instance : IDisposable
{
    const string KeyFile = "key-00000000-0000-0000-0000-000000000001.xml";

    /// <summary>Not the text of a real one, and ignored by the application.</summary>
    public const string KeyText = "<key-of-a-test/>";

    readonly TemporaryFolder folder = new();

    public FakeTimeProvider Time { get; } = TestHost.NewTime();

    public string Data => folder.Path;

    public DatabaseTarget Target => DatabaseTarget.Of(null, Data);

    public string Backups => BackupFolder.Of(Data);

    public string Key => Path.Combine(Data, "keys", KeyFile);

    public static async Task<Instance> WithAsync(params string[] people)
    {
        var instance = new Instance();
        await Database.MakeReadyAsync(instance.Target, instance.Time);
        foreach (var person in people)
        {
            await instance.WriteAsync(person);
        }

        Directory.CreateDirectory(Path.Combine(instance.Data, "keys"));
        await File.WriteAllTextAsync(instance.Key, KeyText);
        return instance;
    }

    /// <summary>Acknowledged when it returns.</summary>
    public async Task WriteAsync(string person)
    {
        await using var db = Target.Open(Time);
        var now = Instant.FromDateTimeOffset(Time.GetUtcNow());
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

    public async Task<List<string>> PeopleAsync()
    {
        await using var db = Target.Open(Time);
        return await db.Actors.Select(a => a.Name).OrderBy(n => n).ToListAsync();
    }

    public Task<StoredBackup> BackUpAsync(BackupKind kind = BackupKind.Asked) =>
        Backup.MakeAsync(Target, Backups, kind, Time);

    public Task<Restored> RestoreAsync(string file, bool replace = false) =>
        Restore.RunAsync(Target, file, replace, Time);

    /// <summary>All files that hold data and what is in them: locks are no data.</summary>
    public async Task<Dictionary<string, string>> ContentAsync()
    {
        SqliteConnection.ClearAllPools();
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            if (!file.EndsWith(".lock", StringComparison.Ordinal))
            {
                all[Path.GetRelativePath(Data, file)] = Convert.ToHexString(
                    System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file))
                );
            }
        }

        return all;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
