namespace CauseCommune.Minutes.Text;

/// <summary>
/// Tells headings from other lines: marked ones (« ## Budget », underlined, bold), numbered, in capitals, short
/// lines that stand alone, and lines that only name a section (« À faire : »).
/// </summary>
internal static class HeadingLine
{
    /// <summary>The level of a heading that is one only because it is short and stands alone.</summary>
    public const int Plain = 5;

    /// <summary>The level of a line that only names a section: « À faire : ».</summary>
    public const int Lead = 7;

    private const int LongestPlain = 70;

    /// <summary>Reads the heading at <paramref name="lines"/>[<paramref name="at"/>], if there is one.</summary>
    public static bool TryRead(List<Line> lines, int at, out Passage words, out int level)
    {
        var line = lines[at];
        (words, level) = (new Passage(line.Start, line.End), 0);
        if (TryHashes(line, ref words, ref level) || TryBold(line, ref words, ref level))
        {
            return words.Length > 0;
        }

        var next = at + 1 < lines.Count ? lines[at + 1] : default;
        var startsAlone = at == 0 || lines[at - 1].IsBlank;
        if (startsAlone && next.Source is not null && IsUnderline(next))
        {
            level = next.First == '=' ? 1 : 2;
            return true;
        }

        var endsAlone = next.Source is null || next.IsBlank;
        if (line.Length <= LongestPlain && Sections.OfLine(line.Span) != Section.None)
        {
            level = Lead;
            words = ItemLine.TryRead(line, out var start, out _)
                ? Strip(line.Source, start, line.End)
                : words;
            return words.Length > 0;
        }

        if (
            line.Length > LongestPlain
            || line.Last is '.' or ',' or ';' or '!' or '?' or ':' or '|'
            || line.Indent > 8
        )
        {
            return false;
        }

        if (
            line.Span.Contains('@')
            || line.Span.Contains(": ", StringComparison.Ordinal)
            || line.Span.ContainsAny('⇒', '→', '➔')
            || line.Span.StartsWith("TODO")
            || line.First is 'A' or 'D' && line.Length > 1 && line.Span[1] == ' '
        )
        {
            return false;
        }

        var (numbered, rest) = Numbering(line.Span);
        if (InCapitals(line.Span[rest..]) && startsAlone)
        {
            level = 3;
        }
        else if (numbered && startsAlone && endsAlone && char.IsUpper(line.Span[rest]))
        {
            level = 4;
        }
        else if (startsAlone && endsAlone && char.IsUpper(line.First) && Words(line.Span) <= 8)
        {
            level = Plain;
        }

        words = new Passage(line.Start + rest, line.End);
        return level > 0;
    }

    /// <summary>True for a line of = or - under a heading, which is no text.</summary>
    public static bool IsUnderline(Line line) =>
        line.Length >= 3 && line.First is '=' or '-' && line.Span.Trim(line.First).IsEmpty;

    private static bool TryHashes(Line line, ref Passage words, ref int level)
    {
        var hashes = line.IsBlank ? 0 : line.Length - line.Span.TrimStart('#').Length;
        if (hashes is 0 or > 6 || hashes < line.Length && line.Span[hashes] is not (' ' or '\t'))
        {
            return false;
        }

        level = hashes;
        words = Strip(line.Source, line.Start + hashes, line.End);
        return true;
    }

    private static bool TryBold(Line line, ref Passage words, ref int level)
    {
        var span = line.Span.TrimEnd(": ");
        if (
            span.Length <= 4
            || span.Length > 120
            || !(
                span.StartsWith("**") && span.EndsWith("**")
                || span.StartsWith("__") && span.EndsWith("__")
            )
            || span[2..^2].IndexOf(span[..2]) >= 0
        )
        {
            return false;
        }

        level = 6;
        words = Strip(line.Source, line.Start, line.Start + span.Length);
        return true;
    }

    private static Passage Strip(string source, int start, int end)
    {
        while (
            start < end && (char.IsWhiteSpace(source[start]) || source[start] is '*' or '_' or '#')
        )
        {
            start++;
        }

        while (
            end > start
            && (char.IsWhiteSpace(source[end - 1]) || source[end - 1] is '*' or '_' or '#')
        )
        {
            end--;
        }

        return new Passage(start, end);
    }

    // « 1. », « 2) », « 1.3 », « IV - », « A. »
    private static (bool Numbered, int After) Numbering(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (
            at < line.Length
            && at < 6
            && (char.IsAsciiDigit(line[at]) || line[at] is 'I' or 'V' or 'X' or '.')
        )
        {
            at++;
        }

        if (at == 0 && line.Length > 1 && char.IsAsciiLetterUpper(line[0]))
        {
            at = 1;
        }

        var marks = at;
        while (marks < line.Length && line[marks] is '.' or ')' or '-' or '–' or '/' or ' ' or '°')
        {
            marks++;
        }

        var marked =
            at > 0
            && marks < line.Length
            && (line[at - 1] == '.' || marks > at && line[at..marks].Trim().Length > 0);
        return marked ? (true, marks) : (false, 0);
    }

    private static bool InCapitals(ReadOnlySpan<char> line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 3 && Words(line) <= 10;
    }

    private static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        foreach (var _ in line.Split(' '))
        {
            words++;
        }

        return words;
    }
}
