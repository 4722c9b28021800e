using System.Text.Json;

namespace CauseCommune.Storage.Backups;

/// <summary>How the last attempt went, kept beside the backups so that it outlives the process that made it.</summary>
public sealed record LastBackup
{
    public required DateTimeOffset At { get; init; }
    public required BackupKind Kind { get; init; }

    /// <summary>Null when it went well.</summary>
    public BackupFailure? Failure { get; init; }

    /// <summary>What the failure's sentence names.</summary>
    public string? Detail { get; init; }

    /// <summary>The file, when it went well.</summary>
    public string? Path { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long Size { get; init; }

    static string File(string dataFolder) =>
        System.IO.Path.Combine(BackupFolder.Of(dataFolder), "last.json");

    /// <summary>Null before the first attempt, and when the note cannot be read.</summary>
    public static LastBackup? Read(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize(
                System.IO.File.ReadAllBytes(File(dataFolder)),
                BackupJson.Default.LastBackup
            );
        }
        catch (Exception unread)
            when (unread is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>A note that cannot be written takes nothing from the backup itself.</summary>
    internal void Write(string dataFolder)
    {
        var file = File(dataFolder);
        var part = $"{file}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(BackupFolder.Of(dataFolder));
            System.IO.File.WriteAllBytes(
                part,
                JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.LastBackup)
            );
            System.IO.File.Move(part, file, overwrite: true);
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            Forget(part);
        }
    }

    static void Forget(string part)
    {
        if (System.IO.File.Exists(part))
        {
            System.IO.File.Delete(part);
        }
    }
}
