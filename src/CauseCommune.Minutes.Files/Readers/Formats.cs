using System.IO.Compression;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>Tells what a file is, by its first bytes before its name: a name may say anything.</summary>
internal static class Formats
{
    public static FileFormat? Of(byte[] bytes, string name)
    {
        var extension = Path.GetExtension(name).ToUpperInvariant();
        if (bytes.AsSpan(0, Math.Min(1024, bytes.Length)).IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return OfArchive(bytes);
        }

        if (!Plain.IsText(bytes))
        {
            return null;
        }

        return extension switch
        {
            ".HTML" or ".HTM" or ".XHTML" => FileFormat.Html,
            ".EML" => FileFormat.Mail,
            ".MD" or ".MARKDOWN" => FileFormat.Markdown,
            ".TXT" or ".TEXT" or ".LOG" or "" => FileFormat.Text,
            // A Word or PDF file by its name that is none: its maker should hear that it is broken.
            ".DOCX" => FileFormat.Word,
            ".ODT" => FileFormat.OpenDocument,
            ".PDF" => FileFormat.Pdf,
            _ => null,
        };
    }

    private static FileFormat? OfArchive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            return archive.GetEntry("word/document.xml") is not null ? FileFormat.Word
                : archive.GetEntry("content.xml") is not null ? FileFormat.OpenDocument
                : null;
        }
        catch (InvalidDataException)
        {
            // Cut short: what it would have been cannot be told, and the reader will say that it is damaged.
            return FileFormat.Word;
        }
    }
}
