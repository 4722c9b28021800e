using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>
/// A PDF with text: its words in lines from the top of each page, without what stands at the head and foot of most
/// pages. A PDF of pictures says so.
/// </summary>
internal static class PdfFile
{
    private const int MostPages = 500;

    // Lines nearer than this part of their height are one line; farther apart than this many heights, two paragraphs.
    private const double SameLine = 0.5;
    private const double NewParagraph = 1.9;

    // On a page of so few lines none is told from the head and the foot.
    private const int ShortPage = 4;

    private sealed record Line(string Words, double Top, double Height);

    public static string Text(byte[] bytes)
    {
        using var document = PdfDocument.Open(
            bytes,
            new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
        );
        var pages = new List<List<Line>>();
        var pictures = 0;
        foreach (var page in document.GetPages().Take(MostPages))
        {
            pictures += page.NumberOfImages;
            pages.Add(Lines(page));
        }

        if (pages.TrueForAll(lines => lines.Count == 0))
        {
            throw new RefusedException(pictures > 0 ? Refusals.Scanned : Refusals.Empty);
        }

        var running = Running(pages);
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            Append(text, page, running);
        }

        return text.ToString().Trim('\n');
    }

    private static List<Line> Lines(Page page)
    {
        var words = page.GetWords()
            .Where(word => !string.IsNullOrWhiteSpace(word.Text))
            .OrderByDescending(word => word.BoundingBox.Bottom)
            .ThenBy(word => word.BoundingBox.Left)
            .ToList();
        var lines = new List<Line>();
        var row = new List<Word>();
        foreach (var word in words)
        {
            if (
                row.Count > 0
                && row[0].BoundingBox.Bottom - word.BoundingBox.Bottom
                    > SameLine * Math.Max(1, row[0].BoundingBox.Height)
            )
            {
                lines.Add(Of(row));
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            lines.Add(Of(row));
        }

        return lines;
    }

    // A wide gap between two words is the border of a column.
    private static Line Of(List<Word> row)
    {
        var words = new StringBuilder();
        var height = Math.Max(1, row.Max(word => word.BoundingBox.Height));
        Word? before = null;
        foreach (var word in row.OrderBy(word => word.BoundingBox.Left))
        {
            if (before is not null)
            {
                var gap = word.BoundingBox.Left - before.BoundingBox.Right;
                words.Append(gap > 3 * height ? '\t' : ' ');
            }

            words.Append(word.Text);
            before = word;
        }

        return new Line(Bulleted(words.ToString()), row[0].BoundingBox.Bottom, height);
    }

    // The marks of lists, which fonts of symbols put in the private area.
    private static string Bulleted(string line) =>
        line.Length > 1 && line[0] is '•' or '▪' or '◦' or '●' or '\uF0B7' or '\uF0A7' or '\uF02D'
            ? "- " + line[1..].TrimStart()
            : line;

    /// <summary>The lines, digits apart, that open or close more than half of three pages or more.</summary>
    private static HashSet<string> Running(List<List<Line>> pages)
    {
        if (pages.Count < 3)
        {
            return [];
        }

        return
        [
            .. pages
                .Where(page => page.Count > ShortPage)
                .SelectMany(page => page.Take(2).Concat(page.TakeLast(2)).Select(Shape).Distinct())
                .CountBy(shape => shape)
                .Where(shape => shape.Value * 2 > pages.Count)
                .Select(shape => shape.Key),
        ];
    }

    private static string Shape(Line line) =>
        string.Concat(line.Words.Where(c => !char.IsDigit(c))).Trim();

    private static void Append(StringBuilder text, List<Line> page, HashSet<string> running)
    {
        Line? before = null;
        for (var at = 0; at < page.Count; at++)
        {
            var line = page[at];
            var isEdge = at < 2 || at >= page.Count - 2;
            if (isEdge && (running.Contains(Shape(line)) || IsPageNumber(line)))
            {
                continue;
            }

            if (
                before is not null
                && before.Top - line.Top > NewParagraph * Math.Max(before.Height, line.Height)
            )
            {
                text.Append('\n');
            }

            text.Append(line.Words).Append('\n');
            before = line;
        }
    }

    // « 3 », « - 3 - », « Page 3/12 »
    private static bool IsPageNumber(Line line) =>
        line.Words.Length < 16
        && line.Words.Any(char.IsAsciiDigit)
        && Shape(line).Trim(' ', '-', '/', '–', '|') is "" or "Page" or "page" or "Page  sur";
}
