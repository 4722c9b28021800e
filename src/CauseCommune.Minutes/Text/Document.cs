using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Rules.Actions;
using NodaTime;

namespace CauseCommune.Minutes.Text;

/// <summary>A text of minutes, cut up: what the rules look at.</summary>
internal sealed class Document
{
    // In tokens, and in characters.
    private const int LongestName = 8;
    private const int LongestLine = 120;

    private readonly Dictionary<Block, Section> _sections = [];
    private readonly Dictionary<Block, Section> _above = [];
    private ILookup<Block?, Block>? _items;
    private HashSet<Block>? _parents;
    private DatedEvents? _events;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _organizations = new(StringComparer.Ordinal);

    private Document(string text, ReadingContext context)
    {
        Text = text;
        Context = context;
        Reference = context.Reference;
        Blocks = BlockParser.Parse(text);
        foreach (var person in (context.Known ?? Known.Nothing).People)
        {
            _known.Add(Folding.Fold(person.Name));
            _known.UnionWith(Folding.Fold(person.Name).Split(' ').Where(word => word.Length > 2));
        }

        foreach (var organization in (context.Known ?? Known.Nothing).Organizations)
        {
            _organizations.Add(Folding.Fold(organization.Name));
            _organizations.Add(Folding.Fold(organization.ShortName ?? organization.Name));
        }
    }

    public string Text { get; }

    public ReadingContext Context { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The blocks that hold words: rows are given by their cells.</summary>
    public IReadOnlyList<Block> Pieces { get; private set; } = [];

    public IReadOnlyList<Sentence> Sentences { get; private set; } = [];

    public Roster Roster { get; } = new();

    public IReadOnlyList<DateMention> Dates { get; private set; } = [];

    /// <summary>The events that the text gives a day for, as read from <see cref="Reference"/>.</summary>
    public DatedEvents Events => _events ??= new DatedEvents(this);

    /// <summary>The day that dates are read from: that of the meeting once it is known.</summary>
    public LocalDate Reference { get; private set; }

    public static Document Of(string text, ReadingContext context)
    {
        var document = new Document(text, context);
        var tokenizer = new Tokenizer(text, VerbLexicon.French);
        document.Pieces =
        [
            .. document.Blocks.SelectMany(block => block.Cells.Count > 0 ? block.Cells : [block]),
        ];
        var sentences = new List<Sentence>();
        foreach (var block in document.Pieces)
        {
            block.Tokens = tokenizer.Tokens(block.Passage.Start, block.Passage.End);
            var own = SentenceCutter.Cut(block);
            own.ForEach(sentence => sentence.Clauses = ClauseCutter.Cut(sentence));
            block.Sentences = own;
            sentences.AddRange(own);
        }

        document.Sentences = sentences;
        document.ReadDatesFrom(context.Reference);
        return document;
    }

    /// <summary>Reads the dates of the text again, from the day of the meeting.</summary>
    public void ReadDatesFrom(LocalDate reference)
    {
        Reference = reference;
        _events = null;
        Dates = DateGrammar.French.Find(Text, new DateContext(reference));
    }

    /// <summary>The dates that lie in <paramref name="passage"/>.</summary>
    public IEnumerable<DateMention> DatesIn(Passage passage)
    {
        var (low, high) = (0, Dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Dates[middle].Start < passage.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < Dates.Count && Dates[low].End <= passage.End; low++)
        {
            yield return Dates[low];
        }
    }

    /// <summary>The piece that holds the character at <paramref name="index"/>, null between pieces.</summary>
    public Block? PieceAt(int index)
    {
        var (low, high) = (0, Pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Pieces[middle].Passage.End <= index ? (middle + 1, high) : (low, middle);
        }

        return low < Pieces.Count && Pieces[low].Passage.Start <= index ? Pieces[low] : null;
    }

    /// <summary>What the nearest heading, lead or parent item above <paramref name="block"/> announces.</summary>
    public Section SectionOf(Block block)
    {
        if (!_above.TryGetValue(block, out var section))
        {
            foreach (var above in block.Above())
            {
                section = Announces(above);
                if (section != Section.None)
                {
                    break;
                }
            }

            _above[block] = section;
        }

        return section;
    }

    /// <summary>The items of the list that <paramref name="lead"/> leads, without those below them.</summary>
    public IEnumerable<Block> ItemsUnder(Block lead)
    {
        _items ??= Pieces
            .Where(piece => piece.Kind == BlockKind.Item && piece.Parent is null)
            .ToLookup(piece => piece.Lead);
        return _items[lead];
    }

    /// <summary>What a heading or lead announces by its own last words.</summary>
    public Section Announces(Block block)
    {
        if (!_sections.TryGetValue(block, out var section))
        {
            var last = block.Sentences.Count > 0 ? block.Sentences[^1].Passage : block.Passage;
            var isLead =
                block.Kind == BlockKind.Heading
                || EndsWithColon(block)
                || block.Kind == BlockKind.Item && IsTitleOfItems(block);
            _sections[block] = section = isLead ? Sections.OfHeading(last.In(Text)) : Section.None;
        }

        return section;
    }

    // « Actions », « À faire (au plus tard en mai) » above deeper items.
    private bool IsTitleOfItems(Block block)
    {
        _parents ??= [.. Pieces.Select(piece => piece.Parent).OfType<Block>()];
        return block.Tokens.Count is > 0 and < 14
            && _parents.Contains(block)
            && !block.Tokens.Any(token => token.Text is ":" or "@");
    }

    public bool EndsWithColon(Block block) =>
        block.Passage.Length > 0 && Text[block.Passage.End - 1] == ':';

    /// <summary>The index after the name of a person that begins at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    public int NameEnd(IReadOnlyList<Token> tokens, int at, int end) =>
        PersonName.End(tokens, at, end, Knows);

    /// <summary>The words from one token to another, as written.</summary>
    public string Words(IReadOnlyList<Token> tokens, int from, int to) =>
        from < to ? OneLine(Text[tokens[from].Start..tokens[to - 1].End]) : "";

    /// <summary>The index after the name of an organisation that is known and begins at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    public int OrganizationEnd(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (_organizations.Count == 0 || at >= end)
        {
            return at;
        }

        for (var to = Math.Min(end, at + LongestName); to > at; to--)
        {
            var written = Text[tokens[at].Start..tokens[to - 1].End];
            if (written.Length < LongestLine && _organizations.Contains(Folding.Fold(written)))
            {
                return to;
            }
        }

        return at;
    }

    /// <summary>True for a name that was met in the text, is known to the coalition, or begins with a given name.</summary>
    public bool IsPerson(string name)
    {
        var folded = Folding.Fold(name);
        return Knows(folded) || Lexicon.Words.GivenNames.Contains(folded.Split(' ')[0]);
    }

    private bool Knows(string folded) => _known.Contains(folded) || Roster.Knows(folded);

    /// <summary>The same words on one line.</summary>
    public static string OneLine(string text) =>
        string.Join(
            ' ',
            text.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
        );
}
