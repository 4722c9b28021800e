using System.IO.Compression;
using System.Text;

namespace CauseCommune.Minutes.Tool.Tests.Files;

/// <summary>Makes small files of each kind.</summary>
static class Made
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Archive(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(archive.CreateEntry(name).Open());
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A Word document with that body; « Titre2 » is the style of a heading of the second level.</summary>
    public static byte[] Word(string body) =>
        Archive(
            (
                "word/document.xml",
                $"<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>"
            ),
            (
                "word/styles.xml",
                $"<w:styles xmlns:w=\"{W}\"><w:style w:styleId=\"Titre2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"
            )
        );

    public static byte[] OpenDocument(string body) =>
        Archive(
            (
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                    + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                    + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                    + $"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
            )
        );

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Windows1252(string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
}
