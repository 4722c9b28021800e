namespace CauseCommune.Minutes.Text;

/// <summary>Tells rows of a table: cells between « | », or parted by tabs.</summary>
internal static class RowLine
{
    /// <summary>Reads the cells of <paramref name="line"/>; a line of dashes between cells has none but is a row.</summary>
    public static bool TryRead(Line line, out List<Passage> cells)
    {
        cells = [];
        if (line.IsBlank)
        {
            return false;
        }

        var bars = line.Span.Count('|');
        if (
            line.First == '|' && bars >= 2
            || bars >= 2 && !line.Span.Contains("||", StringComparison.Ordinal)
        )
        {
            Split(line, '|', cells);
            if (IsRule(line))
            {
                cells.Clear();
            }

            return true;
        }

        if (line.Span.Contains('\t'))
        {
            Split(line, '\t', cells);
            return cells.Count >= 2;
        }

        return false;
    }

    public static bool IsRule(Line line)
    {
        var dashes = 0;
        foreach (var c in line.Span)
        {
            if (c is not ('|' or '-' or ':' or '+' or '=' or ' ' or '\t'))
            {
                return false;
            }

            dashes += c == '-' ? 1 : 0;
        }

        return dashes > 0;
    }

    private static void Split(Line line, char separator, List<Passage> cells)
    {
        var at = line.First == separator ? line.Start + 1 : line.Start;
        while (at <= line.End)
        {
            var next = at < line.End ? line.Source.IndexOf(separator, at, line.End - at) : -1;
            var end = next < 0 ? line.End : next;
            if (next >= 0 || end > at)
            {
                cells.Add(Trim(line.Source, at, end));
            }

            at = end + 1;
        }
    }

    private static Passage Trim(string source, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(source[start]) || source[start] is '*' or '_'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(source[end - 1]) || source[end - 1] is '*' or '_'))
        {
            end--;
        }

        return new Passage(start, end);
    }
}
