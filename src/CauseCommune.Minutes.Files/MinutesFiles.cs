using CauseCommune.Minutes.Files.Readers;

namespace CauseCommune.Minutes.Files;

/// <summary>
/// Takes the text of minutes out of the files that people have. Nothing in a file is run, followed or fetched;
/// the limits of <see cref="FileLimits"/> hold before any library reads it. Safe to use from several threads at once.
/// </summary>
public static class MinutesFiles
{
    /// <summary>Reads a file to its end.</summary>
    /// <param name="file">The bytes; left open, and read no further than just beyond the limit.</param>
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
        if (await BytesOf(file, cancel) is not { } bytes)
        {
            return MinutesFile.Refused(null, Refusals.TooLarge);
        }

        if (Formats.Of(bytes, name) is not { } format)
        {
            return MinutesFile.Refused(null, Refusals.UnknownFormat);
        }

        try
        {
            // The libraries know no cancelling: what takes too long is left behind, and ends by its limits.
            return await Task.Run(() => Read(format, bytes), cancel)
                .WaitAsync(FileLimits.Time, cancel);
        }
        catch (TimeoutException)
        {
            return MinutesFile.Refused(format, Refusals.TooSlow);
        }
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

    private static MinutesFile Read(FileFormat format, byte[] bytes)
    {
        try
        {
            var text = format switch
            {
                FileFormat.Word => WordFile.Text(bytes),
                FileFormat.OpenDocument => OpenDocumentFile.Text(bytes),
                FileFormat.Pdf => PdfFile.Text(bytes),
                FileFormat.Mail => MailFile.Text(bytes),
                FileFormat.Html => HtmlFile.Text(Plain.Text(bytes)),
                _ => Plain.Text(bytes),
            };
            return string.IsNullOrWhiteSpace(text)
                ? MinutesFile.Refused(format, Refusals.Empty)
                : MinutesFile.Of(format, text);
        }
        catch (RefusedException refused)
        {
            return MinutesFile.Refused(format, refused.Refusal);
        }
        // Each library throws its own kinds on a broken file, and a stranger's file may hold anything.
        catch (Exception broken)
            when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            return MinutesFile.Refused(format, Refusals.Damaged);
        }
    }
}

/// <summary>Leaves a reader with a refusal; never leaves this assembly.</summary>
internal sealed class RefusedException(FileRefusal refusal) : Exception(refusal.Sentence.English)
{
    public FileRefusal Refusal { get; } = refusal;
}
