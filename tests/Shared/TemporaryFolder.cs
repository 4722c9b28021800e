namespace CauseCommune.Tests;

/// <summary>A folder that nobody else uses, gone when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cause-commune-");

    public string Path => folder.FullName;

    public void Dispose()
    {
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }
}
