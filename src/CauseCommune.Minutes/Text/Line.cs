namespace CauseCommune.Minutes.Text;

/// <summary>A line of the text, without its white space at both ends.</summary>
internal readonly record struct Line(string Source, int Start, int End, int Indent)
{
    public bool IsBlank => Start == End;

    public int Length => End - Start;

    public ReadOnlySpan<char> Span => Source.AsSpan(Start, End - Start);

    public char First => Source[Start];

    public char Last => Source[End - 1];

    public static List<Line> All(string text)
    {
        var lines = new List<Line>();
        var at = 0;
        while (at <= text.Length)
        {
            var newLine = text.IndexOf('\n', at);
            var end = newLine < 0 ? text.Length : newLine;
            lines.Add(Trimmed(text, at, end));
            at = end + 1;
        }

        return lines;
    }

    private static Line Trimmed(string text, int start, int end)
    {
        var indent = 0;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            indent += text[start] == '\t' ? 4 : 1;
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Line(text, start, end, indent);
    }

    /// <summary>The width that a text is wrapped at: that of its widest lines, when many are nearly as wide; else none.</summary>
    public static int UsualWidth(List<Line> lines)
    {
        var widths = lines
            .Where(line => line.Length > 50)
            .Select(line => line.Indent + line.Length)
            .ToList();
        if (widths.Count < 4)
        {
            return int.MaxValue / 2;
        }

        widths.Sort();
        var widest = widths[^1];
        var near = widths.Count(width => width > widest - 12);
        return widest <= 140 && near * 3 > widths.Count ? widest : int.MaxValue / 2;
    }
}
