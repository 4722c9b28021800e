using CauseCommune.Storage.Backups;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage;

/// <summary>Makes the database ready: refuses one of a newer version, saves a copy before it changes one, migrates.</summary>
public static class Database
{
    /// <summary>
    /// Brings the database to this version. Two processes at once are right; a process killed in the middle leaves nothing behind
    /// that hangs the next start.
    /// </summary>
    /// <exception cref="NewerDatabaseException">It was written by a newer version; it is left unchanged.</exception>
    /// <exception cref="BackupFailedException">The copy before the change could not be made; it is left unchanged.</exception>
    public static async Task MakeReadyAsync(
        DatabaseTarget target,
        TimeProvider time,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        await using var db = target.Open(time);
        if (target.IsPostgres)
        {
            await MigrateAsync(
                db,
                applied => SaveIfPossibleAsync(target, applied, time, cancel),
                cancel
            );
            return;
        }

        // The kernel frees this lock when a process dies; EF's own row in the database would stay and hang every later start.
        await using var alone = await FileLock.WaitAsync(
            Path.Combine(target.DataFolder, "migrate.lock"),
            time,
            cancel
        );
        Restore.Finish(target, time);
        await MigrateAsync(db, _ => FreeAndSaveAsync(db, target, time, cancel), cancel);
    }

    static async Task MigrateAsync(AppDb db, Func<int, Task> before, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Find(m => !known.Contains(m)) is { } newer)
        {
            throw new NewerDatabaseException(newer);
        }

        if (applied.Count < known.Count)
        {
            await before(applied.Count);
            await db.Database.MigrateAsync(cancel);
        }
    }

    static async Task FreeAndSaveAsync(
        AppDb db,
        DatabaseTarget target,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (new FileInfo(target.File!) is { Exists: true, Length: > 0 })
        {
            await db.Database.ExecuteSqlRawAsync(
                """DROP TABLE IF EXISTS "__EFMigrationsLock";""",
                cancel
            );
            await SaveAsync(target, time, cancel);
        }
    }

    /// <summary>
    /// PostgreSQL is saved by its own tools, which a machine need not have: without them the migration goes on, and the page of
    /// backups says that there is no copy.
    /// </summary>
    static async Task SaveIfPossibleAsync(
        DatabaseTarget target,
        int applied,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (applied > 0)
        {
            try
            {
                await SaveAsync(target, time, cancel);
            }
            catch (BackupFailedException failed)
                when (failed.Why is BackupFailure.NoTool or BackupFailure.OldTool)
            {
                // Noted where the page of backups reads it.
            }
        }
    }

    static Task SaveAsync(DatabaseTarget target, TimeProvider time, CancellationToken cancel) =>
        Backup.MakeAsync(
            target,
            BackupFolder.Of(target.DataFolder),
            BackupKind.BeforeMigration,
            time,
            cancel
        );
}

/// <summary>The database was written by a newer version of the software.</summary>
public sealed class NewerDatabaseException(string migration)
    : Exception($"The database holds the migration {migration}, which this version does not know.");
