using CauseCommune.Domain.Meetings;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Some paragraphs of the text that stand in one row, beside what was found in them.</summary>
public sealed record ReviewPart(
    int FirstParagraph,
    int LastParagraph,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<int> Numbers
);

/// <summary>A paragraph, and where it starts in the text, in UTF-16 code units.</summary>
public sealed record Paragraph(int Start, IReadOnlyList<Segment> Segments);

/// <summary>A stretch of text over which the same findings lie.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where it starts, when a passage starts there too; null otherwise.</param>
/// <param name="Mark">The number of the shortest finding that lies over it; null for none.</param>
/// <param name="Ends">The numbers of the findings that end with it.</param>
public sealed record Segment(string Text, int? Start, int? Mark, IReadOnlyList<int> Ends);

/// <summary>Cuts the text of minutes for the page: paragraphs, and in them the passages, which may lie over each other.</summary>
static class ReviewText
{
    /// <summary>A line so long is a paragraph by itself.</summary>
    const int LongLine = 160;

    public static IReadOnlyList<ReviewPart> Cut(string text, IReadOnlyList<Finding> findings)
    {
        var passages = findings.Where(f => f.End > f.Start).OrderBy(f => f.Start).ToList();
        var parts = new List<ReviewPart>();
        var number = 0;
        var next = 0;
        var open = new List<Finding>();
        foreach (var (start, end) in Paragraphs(text))
        {
            number++;
            while (next < passages.Count && passages[next].Start < end)
            {
                open.Add(passages[next++]);
            }

            open.RemoveAll(f => f.End <= start);
            var own = open.Where(f => f.Start >= start).Select(f => f.Rank).Order().ToList();
            var paragraph = new Paragraph(start, Segments(text, start, end, open));
            // What says nothing more joins the row above.
            if (parts.Count > 0 && own.Count == 0 && parts[^1].Numbers.Count == 0)
            {
                var above = parts[^1];
                parts[^1] = above with
                {
                    LastParagraph = number,
                    Paragraphs = [.. above.Paragraphs, paragraph],
                };
            }
            else
            {
                parts.Add(new(number, number, [paragraph], own));
            }
        }

        return parts;
    }

    /// <summary>The number of the paragraph that holds a place.</summary>
    public static int ParagraphAt(string text, int place) =>
        Math.Max(1, Paragraphs(text).TakeWhile(p => p.Start <= place).Count());

    static List<Segment> Segments(string text, int start, int end, List<Finding> over)
    {
        var here = over.Where(f => f.Start < end && f.End > start).ToList();
        var edges = here.SelectMany(f =>
                new[] { Math.Clamp(f.Start, start, end), Math.Clamp(f.End, start, end) }
            )
            .Append(start)
            .Append(end)
            .Distinct()
            .Order()
            .ToList();
        var anchored = new HashSet<int>();
        var segments = new List<Segment>();
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            var covering = here.Where(f => f.Start <= from && f.End >= to).ToList();
            segments.Add(
                new(
                    text[from..to],
                    covering.Exists(f => f.Start == from) && anchored.Add(from) ? from : null,
                    covering.MinBy(f => f.End - f.Start)?.Rank,
                    [.. covering.Where(f => f.End == to).Select(f => f.Rank).Order()]
                )
            );
        }

        return segments;
    }

    /// <summary>Paragraphs: parted by empty lines, or by the end of a long line.</summary>
    static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        int? start = null;
        var last = 0;
        foreach (var (from, to) in Lines(text))
        {
            var empty = text.AsSpan(from, to - from).IsWhiteSpace();
            if (start is { } begun && (empty || to - from > LongLine))
            {
                yield return (begun, last);
                start = null;
            }

            if (empty)
            {
                continue;
            }

            if (to - from > LongLine)
            {
                yield return (from, to);
            }
            else
            {
                start ??= from;
                last = to;
            }
        }

        if (start is { } left)
        {
            yield return (left, last);
        }
    }

    static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var from = 0; from <= text.Length; )
        {
            var to = text.IndexOf('\n', from);
            to = to < 0 ? text.Length : to;
            yield return (from, to);
            from = to + 1;
        }
    }
}
