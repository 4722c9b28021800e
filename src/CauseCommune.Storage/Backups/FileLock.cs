namespace CauseCommune.Storage.Backups;

/// <summary>A lock that a process holds as an open file: the kernel frees it when the process dies.</summary>
static class FileLock
{
    /// <summary>Waits until nobody else holds it.</summary>
    public static async Task<FileStream> WaitAsync(
        string path,
        TimeProvider time,
        CancellationToken cancel
    )
    {
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
