using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Backups;

/// <summary>
/// Makes a backup while the application goes on: one file with the database, the keys, and a manifest. It is written under
/// another name, read back, and renamed when it is whole; whatever cuts it off, the earlier ones stand as they were.
/// </summary>
public static class Backup
{
    // Within one process; the lock on the data folder is for the others.
    static readonly SemaphoreSlim One = new(1);

    /// <summary>Makes one in <paramref name="folder"/>, and notes in the data folder how it went.</summary>
    /// <exception cref="BackupFailedException">There is none; earlier ones are untouched.</exception>
    public static async Task<StoredBackup> MakeAsync(
        DatabaseTarget target,
        string folder,
        BackupKind kind,
        TimeProvider time,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(time);
        var at = time.GetUtcNow();
        try
        {
            var made = await MakeAloneAsync(target, folder, kind, at, time, cancel);
            var note = new LastBackup
            {
                At = at,
                Kind = kind,
                Path = made.Path,
                Size = made.Size,
            };
            note.Write(target.DataFolder);
            return made;
        }
        catch (Exception failed) when (Why(failed, folder) is { } why)
        {
            if (why.Why != BackupFailure.NoDatabase)
            {
                var note = new LastBackup
                {
                    At = at,
                    Kind = kind,
                    Failure = why.Why,
                    Detail = why.Detail,
                };
                note.Write(target.DataFolder);
            }

            throw new BackupFailedException(why.Why, why.Detail, failed);
        }
    }

    static async Task<StoredBackup> MakeAloneAsync(
        DatabaseTarget target,
        string folder,
        BackupKind kind,
        DateTimeOffset at,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (!target.IsPostgres && new FileInfo(target.File!) is not { Exists: true, Length: > 0 })
        {
            throw new BackupFailedException(BackupFailure.NoDatabase, target.File);
        }

        await One.WaitAsync(cancel);
        try
        {
            await using var alone = await FileLock.WaitAsync(
                Path.Combine(target.DataFolder, "backup.lock"),
                time,
                cancel
            );
            var work = Path.Combine(target.DataFolder, ".backup");
            DeleteFolder(work);
            try
            {
                Directory.CreateDirectory(folder);
                Directory.CreateDirectory(work);
                BackupFolder.Sweep(folder);
                var path = BackupFolder.NewPath(folder, kind, at);
                await WriteAsync(target, work, path, at, time, cancel);
                return new StoredBackup(path, kind, at, new FileInfo(path).Length);
            }
            finally
            {
                DeleteFolder(work);
            }
        }
        finally
        {
            One.Release();
        }
    }

    static async Task WriteAsync(
        DatabaseTarget target,
        string work,
        string path,
        DateTimeOffset at,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var copy = Path.Combine(work, EntryNames.Database(target.IsPostgres));
        var lastMigration = target.IsPostgres
            ? await CopyPostgresAsync(target, copy, time, cancel)
            : await CopySqliteAsync(target, copy, cancel);
        // After the database: a key that one of its texts needs was there before that text.
        var keys = new DirectoryInfo(Path.Combine(target.DataFolder, "keys"));
        List<(string Name, string File)> files =
        [
            (Path.GetFileName(copy), copy),
            .. (keys.Exists ? keys.GetFiles("*.xml") : [])
                .Select(f => (EntryNames.Key(f.Name), f.FullName))
                .Where(f => EntryNames.IsKey(f.Item1)),
        ];
        var part = BackupFolder.PartOf(path);
        try
        {
            await using (var file = Disk.Create(part))
            {
                await ArchiveAsync(file, files, target.IsPostgres, lastMigration, at, cancel);
                await Seal.PutAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            using (var written = await BackupFile.OpenAsync(part, cancel))
            {
                await written.CheckAsync(cancel);
            }

            File.Move(part, path);
            Disk.FlushFolder(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(part);
        }
    }

    static async Task ArchiveAsync(
        FileStream file,
        List<(string Name, string File)> files,
        bool isPostgres,
        string? lastMigration,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        archive.Comment = Seal.Blank;
        var entries = new List<BackupEntry>();
        foreach (var (name, from) in files)
        {
            await using var source = new FileStream(from, FileMode.Open, FileAccess.Read);
            entries.Add(await AddAsync(archive, name, source, at, cancel));
        }

        var manifest = new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            Version =
                typeof(Backup)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion
                ?? "",
            Database = isPostgres ? BackupManifest.Postgres : BackupManifest.Sqlite,
            LastMigration = lastMigration,
            TakenAt = at,
            Entries = entries,
        };
        using var text = new MemoryStream(
            JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest)
        );
        await AddAsync(archive, EntryNames.Manifest, text, at, cancel);
    }

    static async Task<BackupEntry> AddAsync(
        ZipArchive archive,
        string name,
        Stream from,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var length = 0L;
        await using var to = await entry.OpenAsync(cancel);
        int read;
        while ((read = await from.ReadAsync(buffer, cancel)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            length += read;
        }

        return new BackupEntry(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    static async Task<string?> CopySqliteAsync(
        DatabaseTarget target,
        string copy,
        CancellationToken cancel
    )
    {
        await SqliteCopy.MakeAsync(target.ConnectionString, copy, cancel);
        var seen = await SqliteCopy.MigrationsAsync(copy, cancel);
        return seen.Count > 0 ? seen[^1] : null;
    }

    static async Task<string?> CopyPostgresAsync(
        DatabaseTarget target,
        string copy,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        await using var db = target.Open(time);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        await PostgresTools.DumpAsync(target, copy, cancel);
        return applied.LastOrDefault();
    }

    static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a person can be told of; null for what is our own mistake.</summary>
    static BackupFailedException? Why(Exception failed, string folder) =>
        failed switch
        {
            BackupFailedException already => already,
            SqliteException { SqliteErrorCode: 13 } => Of(BackupFailure.NoRoom, folder),
            SqliteException { SqliteErrorCode: 11 or 26 } => Of(BackupFailure.Damaged, null),
            // From SqliteCopy: its copy does not pass the check.
            InvalidDataException => Of(BackupFailure.Damaged, null),
            UnauthorizedAccessException or DirectoryNotFoundException => Of(
                BackupFailure.CannotWrite,
                folder
            ),
            IOException when Disk.IsFull(failed) => Of(BackupFailure.NoRoom, folder),
            DbException or TimeoutException => Of(BackupFailure.Silent, FirstLine(failed)),
            IOException or RestoreRefusedException => Of(BackupFailure.Other, FirstLine(failed)),
            _ => null,
        };

    static BackupFailedException Of(BackupFailure why, string? detail) => new(why, detail);

    static string FirstLine(Exception failed) => failed.Message.Split('\n')[0].Trim();
}
