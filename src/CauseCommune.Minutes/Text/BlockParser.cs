namespace CauseCommune.Minutes.Text;

/// <summary>Cuts a text into blocks, line by line, and gives each its place. Every line is looked at once.</summary>
internal sealed class BlockParser
{
    private readonly string _text;
    private readonly List<Line> _lines;
    private readonly int _width;
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _headings = [];
    private readonly List<Block> _items = [];
    private Block? _lead;
    private Block? _header;
    private bool _inTable;

    private BlockParser(string text)
    {
        _text = text;
        _lines = Line.All(text);
        _width = Line.UsualWidth(_lines);
    }

    public static List<Block> Parse(string text)
    {
        var parser = new BlockParser(text);
        parser.Run();
        return parser._blocks;
    }

    private void Run()
    {
        var at = 0;
        while (at < _lines.Count)
        {
            at = Take(at);
        }
    }

    // Takes the block that begins at a line, and returns the line after it.
    private int Take(int at)
    {
        var line = _lines[at];
        if (line.IsBlank || IsMarkup(line) || HeadingLine.IsUnderline(line))
        {
            _inTable = false;
            return at + 1;
        }

        if (RowLine.TryRead(line, out var cells))
        {
            AddRow(at, cells);
            return at + 1;
        }

        _inTable = false;
        if (
            HeadingLine.TryRead(_lines, at, out var words, out var level)
            && !(level == HeadingLine.Plain && IsInList())
            && !(level == HeadingLine.Lead && LeadsItems(at))
        )
        {
            AddHeading(words, level);
            return at + 1;
        }

        return ItemLine.TryRead(line, out var start, out var ticked)
            ? AddItem(at, start, ticked)
            : AddParagraph(at);
    }

    // Under « Présents » or « À faire », a short line that stands alone is an entry, not a heading.
    private bool IsInList() =>
        _headings.Count > 0
        && Sections.OfHeading(_headings[^1].Passage.In(_text))
            is not (Section.None or Section.Agenda or Section.Done);

    // « * Actions » above items that stand deeper is their parent: what it announces ends with them.
    private bool LeadsItems(int at)
    {
        if (!ItemLine.TryRead(_lines[at], out _, out _))
        {
            return false;
        }

        var next = at + 1;
        while (next < _lines.Count && _lines[next].IsBlank)
        {
            next++;
        }

        return next < _lines.Count
            && _lines[next].Indent > _lines[at].Indent
            && ItemLine.TryRead(_lines[next], out _, out _);
    }

    private void AddHeading(Passage words, int level)
    {
        while (_headings.Count > 0 && _headings[^1].Level >= level)
        {
            _headings.RemoveAt(_headings.Count - 1);
        }

        var heading = new Block
        {
            Kind = BlockKind.Heading,
            Passage = words,
            Level = level,
            Heading = _headings.LastOrDefault(),
        };
        _headings.Add(heading);
        _blocks.Add(heading);
        _items.Clear();
        _lead = null;
    }

    private int AddItem(int at, int start, bool? ticked)
    {
        var line = _lines[at];
        while (_items.Count > 0 && _items[^1].Level >= line.Indent)
        {
            _items.RemoveAt(_items.Count - 1);
        }

        var next = AfterWrapped(at);
        var item = new Block
        {
            Kind = BlockKind.Item,
            Passage = Trim(start, _lines[next - 1].End),
            Level = line.Indent,
            Heading = _headings.LastOrDefault(),
            Parent = _items.LastOrDefault(),
            Lead = _lead,
            Ticked = ticked,
            Adjoins = at > 0 && !_lines[at - 1].IsBlank,
        };
        _items.Add(item);
        _blocks.Add(item);
        return next;
    }

    private int AddParagraph(int at)
    {
        var line = _lines[at];
        var adjoins = at > 0 && !_lines[at - 1].IsBlank;
        while (
            _items.Count > 0 && (_items[^1].Level >= line.Indent || !adjoins && line.Indent == 0)
        )
        {
            _items.RemoveAt(_items.Count - 1);
        }

        var next = AfterWrapped(at);
        var last = _lines[next - 1];
        var leads = last.Last == ':';
        if (!adjoins && IsAfterList())
        {
            _headings.RemoveAt(_headings.Count - 1);
        }

        var block = new Block
        {
            Kind = BlockKind.Paragraph,
            Passage = Trim(line.Start, last.End),
            Level = line.Indent,
            Heading = _headings.LastOrDefault(),
            Parent = _items.LastOrDefault(),
            Lead = adjoins && !leads ? _lead : null,
            Adjoins = adjoins,
        };
        _blocks.Add(block);
        if (_items.Count == 0)
        {
            _lead = leads ? block : block.Lead;
        }

        return next;
    }

    // « Présents : », its list, then prose: what the line announced ended with its list.
    private bool IsAfterList() =>
        _headings is [.., { Level: HeadingLine.Lead } lead]
        && _blocks[^1] is { Kind: BlockKind.Item } last
        && last.Heading == lead
        && Sections.OfHeading(lead.Passage.In(_text))
            is Section.Present
                or Section.Excused
                or Section.Represented
                or Section.Agenda
                or Section.NextMeeting;

    private void AddRow(int at, List<Passage> cells)
    {
        var header = _inTable ? _header : null;
        if (!_inTable)
        {
            _header = null;
        }

        _inTable = true;
        if (cells.Count == 0)
        {
            return;
        }

        var row = new Block
        {
            Kind = BlockKind.Row,
            Passage = new Passage(_lines[at].Start, _lines[at].End),
            Heading = _headings.LastOrDefault(),
            Lead = _lead,
            Header = header,
            Cells =
            [
                .. cells.Select(cell => new Block
                {
                    Kind = BlockKind.Cell,
                    Passage = cell,
                    Heading = _headings.LastOrDefault(),
                    Lead = _lead,
                }),
            ],
        };
        _header ??= row;
        _blocks.Add(row);
    }

    // A line goes on on the next one when that begins in small letters, or when its first word would not have fitted.
    private int AfterWrapped(int at)
    {
        var next = at + 1;
        while (next < _lines.Count && Continues(_lines[next - 1], _lines[next]))
        {
            next++;
        }

        return next;
    }

    private bool Continues(Line line, Line next)
    {
        if (
            next.IsBlank
            || line.Last == ':' && line.Length < _width - 20
            || IsMarkup(next)
            || next.First is '|' or '#'
            || HeadingLine.IsUnderline(next)
            || ItemLine.TryRead(next, out _, out _)
            || RowLine.TryRead(next, out _)
            || Sections.OfLine(next.Span) != Section.None
        )
        {
            return false;
        }

        if (char.IsLower(next.First) && line.Last is not ('.' or ';' or '!' or '?'))
        {
            return true;
        }

        var firstWord = next.Span.IndexOf(' ');
        return line.Indent + line.Length + 1 + (firstWord < 0 ? next.Length : firstWord) > _width;
    }

    private Passage Trim(int start, int end)
    {
        while (start < end - 1 && _text[start] is '*' or '_' or '>' or ' ' or '\t')
        {
            start++;
        }

        while (
            end - 1 > start && (_text[end - 1] is '*' or '_' || char.IsWhiteSpace(_text[end - 1]))
        )
        {
            end--;
        }

        return new Passage(start, end);
    }

    // Comments, images, fences and rules are no words.
    private static bool IsMarkup(Line line) =>
        IsPageNumber(line.Span)
        || line.First == '<' && line.Last == '>'
        || line.Span is "<!--" or "-->"
        || line.Span.StartsWith("```")
        || line.Span.StartsWith("![") && line.Last == ')'
        || line.Length >= 3
            && line.Span.Trim(line.First).IsEmpty
            && line.First is '-' or '_' or '*' or '=' or '~' or '.';

    // « Page 3/12 », « page 3 sur 12 », « - 3 - »
    private static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        var isNamed = line.StartsWith("page ", StringComparison.OrdinalIgnoreCase);
        var isFramed = line.Length > 4 && line[0] is '-' or '–' && line[^1] == line[0];
        if (line.Length > 16 || !isNamed && !isFramed)
        {
            return false;
        }

        var rest = isNamed ? line[5..] : line[1..^1];
        var digits = 0;
        foreach (var c in rest)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (!char.IsAsciiDigit(c) && c is not (' ' or '/' or 's' or 'u' or 'r'))
            {
                return false;
            }
        }

        return digits > 0;
    }
}
