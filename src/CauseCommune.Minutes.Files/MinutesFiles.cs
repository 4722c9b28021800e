using System.Text;

namespace CauseCommune.Minutes.Files;

/// <summary>
/// Takes the text of minutes out of the files that people have. Nothing in a file is run, followed or fetched;
/// the limits of <see cref="FileLimits"/> hold before any library reads it. Safe to use from several threads at once.
/// </summary>
public static class MinutesFiles
{
    /// <summary>Reads a file to its end.</summary>
    /// <param name="file">The bytes; left open, and read no further than one byte beyond the limit.</param>
    /// <param name="name">The name of the file, with its extension; no path is followed.</param>
    /// <param name="cancel">Stops the reading; it also stops by itself after <see cref="FileLimits.Time"/>.</param>
    /// <returns>The text, or a refusal with a sentence for the person who gave the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static async Task<MinutesFile> ReadAsync(
        Stream file,
        string name,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        return await BytesOf(file, cancel) is { } bytes
            ? Of(bytes, name)
            : MinutesFile.Refused(null, Refusals.TooLarge);
    }

    private static async Task<byte[]?> BytesOf(Stream file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await file.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > FileLimits.Bytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static MinutesFile Of(byte[] bytes, string name) =>
        MinutesFile.Of(FileFormat.Text, Encoding.UTF8.GetString(bytes));
}
