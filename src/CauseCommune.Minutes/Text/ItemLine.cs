namespace CauseCommune.Minutes.Text;

/// <summary>Tells list items: « - », « • », « 1. », « a) », « -> », with or without a checkbox.</summary>
internal static class ItemLine
{
    private const string Bullets = "-*+•–—◦▪‣●○■□·►▶➢✓✔➔→⇒";
    private const string EmptyBoxes = "☐❏❑";
    private const string TickedBoxes = "☑✅✔✓☒";

    /// <summary>Reads the item that <paramref name="line"/> begins, if it does.</summary>
    public static bool TryRead(Line line, out int start, out bool? ticked)
    {
        (start, ticked) = (line.Start, null);
        if (line.IsBlank)
        {
            return false;
        }

        var source = line.Source;
        if (EmptyBoxes.Contains(line.First) || TickedBoxes.Contains(line.First))
        {
            ticked = TickedBoxes.Contains(line.First);
            start = AfterSpaces(source, line.Start + 1, line.End);
            return start < line.End;
        }

        var after = AfterMarker(line);
        if (after < 0)
        {
            return false;
        }

        start = AfterSpaces(source, after, line.End);
        ReadBox(source, line.End, ref start, ref ticked);
        return start < line.End;
    }

    private static int AfterMarker(Line line)
    {
        var (source, at, end) = (line.Source, line.Start, line.End);
        if (
            string.CompareOrdinal(source, at, "->", 0, 2) == 0
            || string.CompareOrdinal(source, at, "=>", 0, 2) == 0
        )
        {
            return at + 2;
        }

        if (Bullets.Contains(source[at]))
        {
            var spaced = at + 1 < end && char.IsWhiteSpace(source[at + 1]);
            var glued =
                source[at] is not ('*' or '+' or '·')
                && at + 1 < end
                && char.IsLetter(source[at + 1]);
            return spaced || glued ? at + 1 : -1;
        }

        var to = at;
        while (to < end && to < at + 3 && char.IsAsciiDigit(source[to]))
        {
            to++;
        }

        if (to == at && char.IsAsciiLetterLower(source[at]))
        {
            to++;
        }

        var marked =
            to > at
            && to + 1 < end
            && source[to] is '.' or ')'
            && char.IsWhiteSpace(source[to + 1]);
        return marked ? to + 1 : -1;
    }

    private static void ReadBox(string source, int end, ref int start, ref bool? ticked)
    {
        if (
            start + 2 < end
            && source[start] == '['
            && source[start + 2] == ']'
            && source[start + 1] is ' ' or 'x' or 'X'
        )
        {
            ticked = source[start + 1] != ' ';
            start = AfterSpaces(source, start + 3, end);
        }
        else if (start + 1 < end && source[start] == '[' && source[start + 1] == ']')
        {
            ticked = false;
            start = AfterSpaces(source, start + 2, end);
        }
        else if (
            start < end
            && (EmptyBoxes.Contains(source[start]) || TickedBoxes.Contains(source[start]))
        )
        {
            ticked = TickedBoxes.Contains(source[start]);
            start = AfterSpaces(source, start + 1, end);
        }
    }

    private static int AfterSpaces(string source, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        return at;
    }
}
