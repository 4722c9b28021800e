namespace CauseCommune.App.Hosting;

/// <summary>The folder of all that is kept.</summary>
static class DataFolder
{
    /// <summary>Makes the folder if need be and tries to write in it.</summary>
    public static StartRefusal? Prepare(Settings settings)
    {
        try
        {
            Directory.CreateDirectory(settings.Data);
            var probe = Path.Combine(
                settings.Data,
                $".write-{Environment.ProcessId}-{Guid.NewGuid():N}"
            );
            using (
                new FileStream(
                    probe,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                )
            )
            {
                return null;
            }
        }
        catch (Exception refused)
            when (refused
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return StartRefusal.Of(ExitCode.DataFolder, settings.Data);
        }
    }
}
