using System.Text;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>Builds the text that is given on: headings, items and rows as Markdown writes them, one blank line between blocks.</summary>
internal sealed class MarkdownText
{
    private const int MostColumns = 50;

    private readonly StringBuilder _text = new();
    private Kind _last = Kind.None;

    private enum Kind
    {
        None,
        Other,
        Item,
        Row,
    }

    public void Heading(int level, string words) =>
        Line(Kind.Other, new string('#', Math.Clamp(level, 1, 6)) + " ", OneLine(words));

    public void Paragraph(string words) => Line(Kind.Other, "", Trimmed(words));

    /// <summary>An item, <paramref name="depth"/> from 0.</summary>
    public void Item(int depth, string words) =>
        Line(Kind.Item, new string(' ', 2 * Math.Clamp(depth, 0, 9)) + "- ", OneLine(words));

    /// <summary>A row of a table; the first one names the columns.</summary>
    public void Row(IReadOnlyList<string> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        if (cells.Count == 1)
        {
            Paragraph(cells[0]);
            return;
        }

        var isFirst = _last != Kind.Row;
        var kept = cells.Take(MostColumns).Select(Cell).ToList();
        Line(Kind.Row, "| ", string.Join(" | ", kept) + " |");
        if (isFirst)
        {
            Line(Kind.Row, "|", string.Concat(kept.Select(_ => " --- |")));
        }
    }

    /// <summary>Parts one table from the next.</summary>
    public void EndTable() => _last = _last == Kind.Row ? Kind.Other : _last;

    public override string ToString() => _text.ToString();

    private void Line(Kind kind, string mark, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append('\n');
            if (kind != _last || kind == Kind.Other)
            {
                _text.Append('\n');
            }
        }

        _text.Append(mark).Append(words);
        _last = kind;
    }

    private static string Cell(string words) =>
        OneLine(words.Trim().Replace("\n", " ; ", StringComparison.Ordinal)).Replace('|', '/');

    private static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Lines inside a paragraph stay, with one space where there were several.
    private static string Trimmed(string words) =>
        string.Join('\n', words.Split('\n').Select(OneLine).Where(line => line.Length > 0));
}
