using System.Text;

namespace CauseCommune.App.Features.Directory.Importing;

/// <summary>A line of a table that was pasted.</summary>
/// <param name="Number">Which line of the text it begins on, from 1.</param>
/// <param name="Cells">Its cells, each in one line, without what stood around it.</param>
sealed record PastedLine(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(c => c.Length == 0);

    public string Text => string.Join(" · ", Cells.Where(c => c.Length > 0));
}

/// <summary>
/// Cuts a pasted text into lines and cells: parted by tabs as spreadsheets copy them, or by « ; » or « , » as files have them, with
/// quotes around what holds such a sign (RFC 4180).
/// </summary>
static class PastedTable
{
    /// <summary>So many lines tell which sign parts the cells.</summary>
    const int Telling = 20;

    static readonly char[] Signs = ['\t', ';', ','];

    public static IReadOnlyList<PastedLine> Cut(string text)
    {
        var clean = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        return [.. Lines(clean, SignOf(clean)).Where(l => !l.IsEmpty)];
    }

    /// <summary>The first sign that parts at least half of the first lines.</summary>
    static char SignOf(string text)
    {
        var lines = text.Split('\n').Where(l => l.Trim().Length > 0).Take(Telling).ToList();
        return Array.Find(Signs, sign => lines.Count(l => l.Contains(sign)) * 2 > lines.Count)
                is var found
                    and not '\0'
                ? found
            : Array.Find(Signs, sign => lines.Exists(l => l.Contains(sign)))
                is var some
                    and not '\0'
                ? some
            : '\t';
    }

    static IEnumerable<PastedLine> Lines(string text, char sign)
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var (begin, cells) = (line, new List<string>());
            while (true)
            {
                var cell = Cell(text, sign, ref at);
                line += cell.Count('\n');
                cells.Add(Plain(cell));
                if (at >= text.Length || text[at] == '\n')
                {
                    break;
                }

                at++;
            }

            at++;
            line++;
            yield return new(begin, cells);
        }
    }

    /// <summary>The cell that begins at <paramref name="at"/>, which is left on the sign behind it, or on the end of the line.</summary>
    static string Cell(string text, char sign, ref int at)
    {
        if (at < text.Length && text[at] == '"' && Closing(text, sign, at) is { } end)
        {
            var quoted = text[(at + 1)..end];
            at = end + 1;
            return quoted.Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        var begin = at;
        while (at < text.Length && text[at] != sign && text[at] != '\n')
        {
            at++;
        }

        return text[begin..at];
    }

    /// <summary>Where the quotes close, just before a sign or the end of a line; null when they never do: then they are text.</summary>
    static int? Closing(string text, char sign, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
            }
            else
            {
                return i + 1 == text.Length || text[i + 1] == sign || text[i + 1] == '\n'
                    ? i
                    : null;
            }
        }

        return null;
    }

    /// <summary>In one line; the apostrophe that says « text » to a spreadsheet is no part of the text.</summary>
    static string Plain(string cell)
    {
        var plain = new StringBuilder(cell.Length);
        foreach (var word in cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            plain.Append(plain.Length > 0 ? " " : "").Append(word);
        }

        return plain.ToString() is ['\'', '=' or '+' or '-' or '@', ..] said
            ? said[1..]
            : plain.ToString();
    }
}
