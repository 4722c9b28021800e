using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace CauseCommune.Storage.Backups;

/// <summary>A backup that is read. What is wrong with it is told by a <see cref="RestoreRefusedException"/>.</summary>
sealed class BackupFile : IDisposable
{
    const int LongestManifest = 4 * 1024 * 1024;
    readonly FileStream source;
    readonly ZipArchive packed;

    BackupFile(FileStream source, ZipArchive packed, BackupManifest manifest)
    {
        this.source = source;
        this.packed = packed;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    /// <summary>Opens a file that is whole, of a form that this version knows, and that holds what its manifest says and no more.</summary>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancel)
    {
        var file = OpenFile(path);
        ZipArchive? archive = null;
        try
        {
            if (!await Seal.HoldsAsync(file, cancel))
            {
                throw new RestoreRefusedException(RestoreRefusal.Unusable, path);
            }

            file.Position = 0;
            archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var manifest = await ReadManifestAsync(archive, path, cancel);
            return new BackupFile(file, archive, manifest);
        }
        catch (Exception failed)
        {
            archive?.Dispose();
            await file.DisposeAsync();
            if (failed is InvalidDataException or EndOfStreamException or JsonException)
            {
                throw new RestoreRefusedException(RestoreRefusal.Unusable, path, failed);
            }

            throw;
        }
    }

    static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RestoreRefusedException(RestoreRefusal.NoFile, path, missing);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new RestoreRefusedException(RestoreRefusal.Other, unread.Message, unread);
        }
    }

    static async Task<BackupManifest> ReadManifestAsync(
        ZipArchive archive,
        string path,
        CancellationToken cancel
    )
    {
        var unusable = new RestoreRefusedException(RestoreRefusal.Unusable, path);
        if (archive.GetEntry(EntryNames.Manifest) is not { Length: < LongestManifest } entry)
        {
            throw unusable;
        }

        await using var text = await entry.OpenAsync(cancel);
        using var json = await JsonDocument.ParseAsync(text, cancellationToken: cancel);
        // A later form may be of other fields: its number is read first.
        if (
            json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("format", out var format)
            || !format.TryGetInt32(out var number)
        )
        {
            throw unusable;
        }

        if (number > BackupManifest.CurrentFormat)
        {
            throw new RestoreRefusedException(RestoreRefusal.Newer, path);
        }

        var manifest = json.Deserialize(BackupJson.Default.BackupManifest) ?? throw unusable;
        return Agrees(manifest, archive) ? manifest : throw unusable;
    }

    /// <summary>The manifest names each file of the archive once, all of names that we write, and the database of its kind.</summary>
    static bool Agrees(BackupManifest manifest, ZipArchive archive)
    {
        var named = manifest.Entries.Select(e => e.Name).Order(StringComparer.Ordinal).ToList();
        var held = archive
            .Entries.Select(e => e.FullName)
            .Where(n => n != EntryNames.Manifest)
            .Order(StringComparer.Ordinal);
        return named.SequenceEqual(held, StringComparer.Ordinal)
            && named.Distinct(StringComparer.OrdinalIgnoreCase).Count() == named.Count
            && named.TrueForAll(EntryNames.IsAllowed)
            && manifest.Database is BackupManifest.Sqlite or BackupManifest.Postgres
            && named.Count(n => !EntryNames.IsKey(n)) == 1
            && named.Contains(
                EntryNames.Database(manifest.Database == BackupManifest.Postgres),
                StringComparer.Ordinal
            );
    }

    /// <summary>Reads all of it: each file is as long as the manifest says, and of its hash.</summary>
    public async Task CheckAsync(CancellationToken cancel)
    {
        foreach (var entry in Manifest.Entries)
        {
            await CopyAsync(entry, Stream.Null, cancel);
        }
    }

    /// <summary>Writes all of it to a folder that is there and empty, down to the disk, and checks it again on the way.</summary>
    public async Task ExtractAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        foreach (var entry in Manifest.Entries)
        {
            await using var to = Disk.Create(
                Path.Combine(folder, entry.Name.Replace('/', Path.DirectorySeparatorChar))
            );
            await CopyAsync(entry, to, cancel);
            to.Flush(flushToDisk: true);
        }

        Disk.FlushFolder(Path.Combine(folder, "keys"));
        Disk.FlushFolder(folder);
    }

    async Task CopyAsync(BackupEntry entry, Stream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var length = 0L;
        try
        {
            await using var from = await packed.GetEntry(entry.Name)!.OpenAsync(cancel);
            int read;
            while (length <= entry.Length && (read = await from.ReadAsync(buffer, cancel)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancel);
                length += read;
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new RestoreRefusedException(RestoreRefusal.Unusable, source.Name, damaged);
        }

        if (
            length != entry.Length
            || Convert.ToHexStringLower(hash.GetHashAndReset()) != entry.Sha256
        )
        {
            throw new RestoreRefusedException(RestoreRefusal.Unusable, source.Name);
        }
    }

    public void Dispose()
    {
        packed.Dispose();
        source.Dispose();
    }
}
