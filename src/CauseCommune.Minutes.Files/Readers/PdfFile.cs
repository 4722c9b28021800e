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

    // A gap wider than this many heights parts two columns; so far from the margin stands what is indented.
    private const double Column = 1.2;
    private const double Indented = 0.8;

    private sealed record Line(
        string Words,
        double Top,
        double Height,
        double Left,
        double Right,
        double FirstWord
    );

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
                words.Append(gap > Column * height ? '\t' : ' ');
            }

            words.Append(word.Text);
            before = word;
        }

        var ordered = row.OrderBy(word => word.BoundingBox.Left).ToList();
        return new Line(
            Bulleted(Unbound(words.ToString())),
            row[0].BoundingBox.Bottom,
            height,
            ordered[0].BoundingBox.Left,
            ordered[^1].BoundingBox.Right,
            ordered[0].BoundingBox.Width
        );
    }

    // « ﬁn » is « fin »: fonts bind letters that belong to two.
    private static string Unbound(string line) =>
        line.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0
            ? line
            : string.Concat(
                line.Select(c =>
                    c is >= '\uFB00' and <= '\uFB06'
                        ? c.ToString().Normalize(NormalizationForm.FormKC)
                        : c.ToString()
                )
            );

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
        var lines = page.Where((line, at) => !IsRunning(page, line, at, running)).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        // The margin is where most lines begin, and no line ends farther right than the widest.
        var margin = lines
            .CountBy(line => Math.Round(line.Left))
            .OrderByDescending(left => left.Value)
            .ThenBy(left => left.Key)
            .First()
            .Key;
        var right = lines.Max(line => line.Right);
        Line? before = null;
        foreach (var line in lines)
        {
            if (before is not null && IsWrapped(before, line, right))
            {
                text.Append(' ').Append(line.Words);
            }
            else
            {
                text.Append(before is null && text.Length == 0 ? "" : "\n")
                    .Append(before is null || IsApart(before, line) ? "\n" : "")
                    .Append(Marked(line, margin));
            }

            before = line;
        }
    }

    // It goes on on the next line when the first word of that one would not have fitted.
    private static bool IsWrapped(Line before, Line line, double right) =>
        !IsApart(before, line)
        && before.Height < 1.2 * line.Height
        && line.Height < 1.2 * before.Height
        && !before.Words.Contains('\t')
        && !line.Words.StartsWith("- ", StringComparison.Ordinal)
        && before.Right + (line.Height / 4) + line.FirstWord > right;

    private static bool IsApart(Line before, Line line) =>
        before.Top - line.Top > NewParagraph * Math.Max(before.Height, line.Height);

    // Marks of lists may be drawn, not written: what is indented stands in a list.
    private static string Marked(Line line, double margin) =>
        line.Left > margin + (Indented * line.Height)
        && !line.Words.Contains('\t')
        && !line.Words.StartsWith("- ", StringComparison.Ordinal)
            ? "- " + line.Words
            : line.Words;

    private static bool IsRunning(List<Line> page, Line line, int at, HashSet<string> running) =>
        (at < 2 || at >= page.Count - 2) && (running.Contains(Shape(line)) || IsPageNumber(line));

    // « 3 », « - 3 - », « Page 3/12 »
    private static bool IsPageNumber(Line line) =>
        line.Words.Length < 16
        && line.Words.Any(char.IsAsciiDigit)
        && Shape(line).Trim(' ', '-', '/', '–', '|') is "" or "Page" or "page" or "Page  sur";
}
