namespace CauseCommune.Minutes.Text;

internal enum BlockKind
{
    Heading,
    Paragraph,
    Item,
    Row,
    Cell,
}

/// <summary>
/// A piece of the text that stands by itself on the page, with its place: the heading that it is under, the item
/// that it belongs to, and the lead (« À faire : ») that it follows.
/// </summary>
internal sealed class Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>Its words, without marker, checkbox or emphasis around them.</summary>
    public required Passage Passage { get; init; }

    /// <summary>1 to 7 for a heading (7: a line that only leads), the indentation in columns for the others.</summary>
    public int Level { get; init; }

    public Block? Heading { get; init; }

    public Block? Parent { get; init; }

    public Block? Lead { get; init; }

    /// <summary>Of a checkbox: false when it is empty, true when it is ticked; null without one.</summary>
    public bool? Ticked { get; init; }

    /// <summary>Of a row: its cells. Of any other block: none.</summary>
    public IReadOnlyList<Block> Cells { get; init; } = [];

    /// <summary>Of a row: the row that names the columns, null when there is none.</summary>
    public Block? Header { get; init; }

    /// <summary>Of a paragraph or an item: no blank line stands between it and the block before.</summary>
    public bool Adjoins { get; init; }

    public IReadOnlyList<Token> Tokens { get; set; } = [];

    public IReadOnlyList<Sentence> Sentences { get; set; } = [];

    /// <summary>Itself, then the blocks that it stands under, from the nearest: parent items, lead, headings.</summary>
    public IEnumerable<Block> Above()
    {
        for (var parent = Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }

        var lead = Lead ?? Parent?.Lead;
        if (lead is not null)
        {
            yield return lead;
        }

        for (var heading = Heading; heading is not null; heading = heading.Heading)
        {
            yield return heading;
        }
    }
}
