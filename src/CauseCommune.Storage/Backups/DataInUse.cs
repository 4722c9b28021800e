namespace CauseCommune.Storage.Backups;

/// <summary>
/// Whether an application runs on a data folder: any number may, and a restore must be alone. A restore under a running
/// application would take the database from under it, and what it acknowledges afterwards would be lost.
/// </summary>
public static class DataInUse
{
    const string Name = "in-use.lock";

    /// <summary>An application enters; null while a backup is being restored here.</summary>
    public static IDisposable? Enter(string dataFolder) =>
        Open(dataFolder, FileAccess.Read, FileShare.Read);

    /// <summary>A restore wants to be alone; null while an application runs here.</summary>
    public static IDisposable? Seize(string dataFolder) =>
        Open(dataFolder, FileAccess.ReadWrite, FileShare.None);

    static FileStream? Open(string dataFolder, FileAccess access, FileShare share)
    {
        var path = Path.Combine(dataFolder, Name);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
