namespace CauseCommune.Minutes.Files;

/// <summary>The limits that hold before any library sees a byte of the file.</summary>
public static class FileLimits
{
    /// <summary>The largest file, in bytes: 5 MB.</summary>
    public const int Bytes = 5 * 1024 * 1024;

    /// <summary>The most parts that an archive (.docx, .odt) may have.</summary>
    public const int Entries = 200;

    /// <summary>The most bytes that all parts together may unpack to, counted while they are unpacked: 50 MB.</summary>
    public const int InflatedBytes = 50 * 1024 * 1024;

    /// <summary>The longest that reading may take: 10 seconds.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(10);
}
