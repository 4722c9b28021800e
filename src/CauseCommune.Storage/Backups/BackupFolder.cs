using System.Globalization;
using System.Text.RegularExpressions;

namespace CauseCommune.Storage.Backups;

/// <summary>What a backup was made for.</summary>
public enum BackupKind
{
    /// <summary>The scheduled copy of each day.</summary>
    Daily = 1,

    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>Before a new version changes the database.</summary>
    BeforeMigration,

    /// <summary>Before another backup replaces the database.</summary>
    BeforeRestore,
}

/// <summary>A backup that lies in a folder.</summary>
public sealed record StoredBackup(string Path, BackupKind Kind, DateTimeOffset At, long Size);

/// <summary>A folder of backups: their names say when and why each was made.</summary>
public static partial class BackupFolder
{
    const string Stamp = "yyyy-MM-dd'T'HHmmss'Z'";
    const string Unfinished = ".part";

    static readonly (BackupKind Kind, string Word)[] Words =
    [
        (BackupKind.Daily, "daily"),
        (BackupKind.Asked, "asked"),
        (BackupKind.BeforeMigration, "before-migration"),
        (BackupKind.BeforeRestore, "before-restore"),
    ];

    /// <summary>Where backups lie unless a command says otherwise.</summary>
    public static string Of(string dataFolder) => System.IO.Path.Combine(dataFolder, "backups");

    /// <summary>The newest first. Files that are no finished backup of ours are not seen.</summary>
    public static IReadOnlyList<StoredBackup> List(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles("cause-commune-*.zip")
                    .Select(Read)
                    .OfType<StoredBackup>()
                    .OrderByDescending(b => b.At)
                    .ThenByDescending(b => b.Path, StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Deletes the oldest daily ones beyond <paramref name="kept"/>; what somebody asked for stays.</summary>
    public static void Prune(string folder, int kept)
    {
        foreach (var old in List(folder).Where(b => b.Kind == BackupKind.Daily).Skip(kept))
        {
            File.Delete(old.Path);
        }
    }

    /// <summary>A name that is free.</summary>
    internal static string NewPath(string folder, BackupKind kind, DateTimeOffset at)
    {
        var word = Words.First(w => w.Kind == kind).Word;
        var stem =
            $"cause-commune-{at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}-{word}";
        var path = System.IO.Path.Combine(folder, stem + ".zip");
        for (var n = 2; File.Exists(path); n++)
        {
            path = System.IO.Path.Combine(folder, $"{stem}-{n}.zip");
        }

        return path;
    }

    /// <summary>The name under which it is written until it is whole.</summary>
    internal static string PartOf(string path) => path + Unfinished;

    /// <summary>Removes what processes left that were killed; one that still writes holds its file.</summary>
    internal static void Sweep(string folder)
    {
        foreach (var part in Directory.EnumerateFiles(folder, "cause-commune-*.zip" + Unfinished))
        {
            try
            {
                using var dead = new FileStream(
                    part,
                    FileMode.Open,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
                File.Delete(part);
            }
            catch (IOException)
            {
                // Somebody else is writing it.
            }
        }
    }

    static StoredBackup? Read(FileInfo file)
    {
        var name = Name().Match(file.Name);
        return
            name.Success
            && DateTimeOffset.TryParseExact(
                name.Groups["at"].Value,
                Stamp,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            && Array.Find(Words, w => w.Word == name.Groups["kind"].Value)
                is { Word: not null } kind
            ? new StoredBackup(file.FullName, kind.Kind, at, file.Length)
            : null;
    }

    [GeneratedRegex(
        @"\Acause-commune-(?<at>[0-9TZ-]{18})-(?<kind>[a-z]+(?:-[a-z]+)?)(?:-[0-9]{1,4})?\.zip\z",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Name();
}
