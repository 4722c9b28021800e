using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage;

/// <summary>Makes the database ready: refuses one of a newer version, saves a copy before it changes one, migrates.</summary>
public static class Database
{
    /// <summary>
    /// Brings the database to this version. Two processes at once are right; a process killed in the middle leaves nothing behind
    /// that hangs the next start.
    /// </summary>
    /// <exception cref="NewerDatabaseException">It was written by a newer version; it is left unchanged.</exception>
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
            await MigrateAsync(db, () => Task.CompletedTask, cancel);
            return;
        }

        // The kernel frees this lock when a process dies; EF's own row in the database would stay and hang every later start.
        await using var alone = await LockAsync(target.DataFolder, time, cancel);
        await MigrateAsync(db, () => FreeAndSaveAsync(db, target, time, cancel), cancel);
    }

    static async Task MigrateAsync(AppDb db, Func<Task> before, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Find(m => !known.Contains(m)) is { } newer)
        {
            throw new NewerDatabaseException(newer);
        }

        if (applied.Count < known.Count)
        {
            await before();
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
            var folder = Directory.CreateDirectory(Path.Combine(target.DataFolder, "backups"));
            var at = Instant
                .FromDateTimeOffset(time.GetUtcNow())
                .ToString("uuuuMMdd'T'HHmmss'Z'", null);
            await SqliteCopy.MakeAsync(
                target.ConnectionString,
                Path.Combine(folder.FullName, $"before-migration-{at}.db"),
                cancel
            );
        }
    }

    static async Task<FileStream> LockAsync(
        string folder,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var path = Path.Combine(folder, "migrate.lock");
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancel);
            }
        }
    }
}

/// <summary>The database was written by a newer version of the software.</summary>
public sealed class NewerDatabaseException(string migration)
    : Exception($"The database holds the migration {migration}, which this version does not know.");
