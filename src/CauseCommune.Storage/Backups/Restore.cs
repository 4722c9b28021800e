using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Backups;

/// <summary>What was restored: when it was saved, and where that lies which stood there before, if anything did.</summary>
public sealed record Restored(DateTimeOffset TakenAt, string? Replaced);

/// <summary>
/// Brings a backup back. It is first checked whole, then laid out beside the database; one rename then decides. Cut off before
/// it, nothing has changed; cut off after it, the next start of the application finishes the work before it opens the database.
/// </summary>
public static class Restore
{
    const string Decided = "restoring";
    const string Undecided = ".restore-";

    /// <summary>Restores <paramref name="file"/>; what stands there is replaced only when asked, and is kept beside.</summary>
    /// <exception cref="RestoreRefusedException">Nothing has changed.</exception>
    public static async Task<Restored> RunAsync(
        DatabaseTarget target,
        string file,
        bool replace,
        TimeProvider time,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        try
        {
            using var backup = await BackupFile.OpenAsync(file, cancel);
            CheckFits(backup.Manifest, target, time);
            await backup.CheckAsync(cancel);
            Directory.CreateDirectory(target.DataFolder);
            using var alone =
                DataInUse.Seize(target.DataFolder)
                ?? throw new RestoreRefusedException(RestoreRefusal.InUse, target.DataFolder);
            return target.IsPostgres
                ? await ToPostgresAsync(target, backup, replace, time, cancel)
                : await ToSqliteAsync(target, backup, replace, time, cancel);
        }
        catch (Exception failed)
            when (failed is IOException or UnauthorizedAccessException or DbException)
        {
            throw new RestoreRefusedException(
                RestoreRefusal.Other,
                failed.Message.Split('\n')[0].Trim(),
                failed
            );
        }
    }

    static void CheckFits(BackupManifest manifest, DatabaseTarget target, TimeProvider time)
    {
        if (manifest.Database == BackupManifest.Postgres != target.IsPostgres)
        {
            throw new RestoreRefusedException(RestoreRefusal.OtherDatabase, manifest.Database);
        }

        if (manifest.LastMigration is { } last)
        {
            CheckKnown([last], target, time);
        }
    }

    static void CheckKnown(IEnumerable<string> migrations, DatabaseTarget target, TimeProvider time)
    {
        using var db = target.Open(time);
        if (migrations.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any())
        {
            throw new RestoreRefusedException(RestoreRefusal.Newer);
        }
    }

    static async Task<Restored> ToSqliteAsync(
        DatabaseTarget target,
        BackupFile backup,
        bool replace,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        await using var migrating = await FileLock.WaitAsync(
            Path.Combine(target.DataFolder, "migrate.lock"),
            time,
            cancel
        );
        Finish(target, time);
        if (File.Exists(target.File) && !replace)
        {
            throw new RestoreRefusedException(RestoreRefusal.WouldReplace, target.File);
        }

        var home = Home(target);
        Directory.CreateDirectory(home);
        foreach (var dead in Directory.EnumerateDirectories(home, Undecided + "*"))
        {
            Directory.Delete(dead, recursive: true);
        }

        var laid = Path.Combine(home, Undecided + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(laid);
            await backup.ExtractAsync(laid, cancel);
            var database = Path.Combine(laid, EntryNames.Sqlite);
            if (!await SqliteCopy.IsSoundAsync(database, cancel))
            {
                throw new RestoreRefusedException(RestoreRefusal.Unusable);
            }

            CheckKnown(await SqliteCopy.MigrationsAsync(database, cancel), target, time);
            Directory.Move(laid, Path.Combine(home, Decided));
        }
        finally
        {
            if (Directory.Exists(laid))
            {
                Directory.Delete(laid, recursive: true);
            }
        }

        Disk.FlushFolder(home);
        return new Restored(backup.Manifest.TakenAt, Finish(target, time));
    }

    /// <summary>
    /// Finishes a restore that was decided, from wherever it was cut off; does nothing where there is none. Says where the former
    /// database lies. The caller holds the lock of migrations.
    /// </summary>
    internal static string? Finish(DatabaseTarget target, TimeProvider time)
    {
        var home = Home(target);
        var decided = Path.Combine(home, Decided);
        if (!Directory.Exists(decided))
        {
            return null;
        }

        AddKeys(Path.Combine(decided, "keys"), target.DataFolder);
        var (fresh, former) = (
            Path.Combine(decided, EntryNames.Sqlite),
            Path.Combine(decided, "former")
        );
        // As long as the new one is not in its place, all that lies there is the former one.
        if (File.Exists(fresh))
        {
            foreach (var suffix in (string[])["-wal", "-shm", "-journal", ""])
            {
                MoveAway(target.File! + suffix, former);
            }

            File.Move(fresh, target.File!);
            Disk.FlushFolder(home);
        }

        var kept = Directory.Exists(former) ? Keep(former, home, time) : null;
        Directory.Delete(decided, recursive: true);
        Disk.FlushFolder(home);
        return kept;
    }

    static void MoveAway(string file, string folder)
    {
        if (File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    static string Keep(string former, string home, TimeProvider time)
    {
        var name = $"replaced-{time.GetUtcNow():yyyy-MM-dd'T'HHmmss'Z'}";
        var kept = Path.Combine(home, name);
        for (var n = 2; Path.Exists(kept); n++)
        {
            kept = Path.Combine(home, $"{name}-{n}");
        }

        Directory.Move(former, kept);
        return kept;
    }

    /// <summary>The keys of the backup come beside those that are there: what was signed with either can still be read.</summary>
    static void AddKeys(string from, string dataFolder)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        var keys = Directory.CreateDirectory(Path.Combine(dataFolder, "keys")).FullName;
        foreach (var file in Directory.GetFiles(from, "*.xml"))
        {
            var to = Path.Combine(keys, Path.GetFileName(file));
            var part = to + ".part";
            File.Copy(file, part, overwrite: true);
            Disk.FlushFile(part);
            File.Move(part, to, overwrite: true);
        }

        Disk.FlushFolder(keys);
    }

    static async Task<Restored> ToPostgresAsync(
        DatabaseTarget target,
        BackupFile backup,
        bool replace,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        await PostgresTools.CheckRestoreAsync(target, cancel);
        string? kept = null;
        if (!await PostgresTools.IsEmptyAsync(target, cancel))
        {
            kept = replace
                ? await SaveFirstAsync(target, time, cancel)
                : throw new RestoreRefusedException(RestoreRefusal.WouldReplace);
        }

        var laid = Path.Combine(target.DataFolder, Undecided + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(laid);
            await backup.ExtractAsync(laid, cancel);
            // Harmless without the database, and needed with it: so they come first.
            AddKeys(Path.Combine(laid, "keys"), target.DataFolder);
            await PostgresTools.RestoreAsync(
                target,
                Path.Combine(laid, EntryNames.Postgres),
                cancel
            );
        }
        finally
        {
            Directory.Delete(laid, recursive: true);
        }

        return new Restored(backup.Manifest.TakenAt, kept);
    }

    static async Task<string> SaveFirstAsync(
        DatabaseTarget target,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        try
        {
            var folder = BackupFolder.Of(target.DataFolder);
            return (
                await Backup.MakeAsync(target, folder, BackupKind.BeforeRestore, time, cancel)
            ).Path;
        }
        catch (BackupFailedException failed)
        {
            throw new RestoreRefusedException(
                RestoreRefusal.NotSaved,
                failed.Detail ?? failed.Message,
                failed
            );
        }
    }

    /// <summary>The folder of the database, so that renames stay on one disk.</summary>
    static string Home(DatabaseTarget target) =>
        Path.GetDirectoryName(Path.GetFullPath(target.File!))!;
}
