using System.Runtime.InteropServices;
using System.Text;

namespace CauseCommune.Storage.Backups;

/// <summary>What must have reached the disk before the next step.</summary>
static class Disk
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A new file that only its owner reads: it holds personal data, and the keys.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    public static void FlushFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The names in a folder: without this, a power cut may undo a rename. The base library has no way to ask for it.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = OpenFile(Encoding.UTF8.GetBytes(path + "\0"), 0);
        if (folder >= 0)
        {
            // Some file systems of a network refuse; then there is nothing more to do.
            _ = FlushToDisk(folder);
            _ = CloseFile(folder);
        }
    }

    public static bool IsFull(Exception failed) =>
        // ENOSPC, EDQUOT, and Windows' ERROR_DISK_FULL.
        failed is IOException { HResult: 28 or 122 or unchecked((int)0x80070070) };

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int FlushToDisk(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int CloseFile(int file);
}
