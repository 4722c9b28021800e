using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CauseCommune.Minutes.Tool.Tests.Files;

static class PdfMade
{
    // A picture of one pixel.
    private const string Dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static byte[] OfPages(IEnumerable<string[]> pages, int height = 40)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var at = 0; at < lines.Length; at++)
            {
                var indent = lines[at].Length - lines[at].TrimStart().Length;
                page.AddText(
                    lines[at].TrimStart(),
                    12,
                    new PdfPoint(50 + (15 * indent), 780 - (at * height)),
                    font
                );
            }
        }

        return builder.Build();
    }

    public static byte[] OfAPicture()
    {
        var builder = new PdfDocumentBuilder();
        builder
            .AddPage(PageSize.A4)
            .AddPng(Convert.FromBase64String(Dot), new PdfRectangle(0, 0, 500, 800));
        return builder.Build();
    }
}
