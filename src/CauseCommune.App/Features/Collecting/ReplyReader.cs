using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Minutes;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.App.Features.Collecting;

/// <summary>What is known before a reply is read.</summary>
/// <param name="From">The organisation that wrote it.</param>
/// <param name="Known">The names that the coalition knows.</param>
/// <param name="Audiences">The audiences of the plan.</param>
/// <param name="Only">The audience that the organisation was asked for, when it is one alone.</param>
/// <param name="Today">The day from which dates are understood.</param>
sealed record ReplyContext(
    string From,
    Known Known,
    IReadOnlyList<AudienceRow> Audiences,
    Id<Audience>? Only,
    LocalDate Today
);

/// <summary>What a reply proposes, in its own words, at its place in the text.</summary>
sealed record FoundProposal
{
    public string What { get; set; } = "";
    public string? Deliverable { get; set; }
    public string? Owner { get; set; }
    public string? Due { get; set; }
    public Id<Audience>? Audience { get; set; }
    public int Start { get; set; }
    public int End { get; set; }
}

/// <summary>
/// Reads a reply: one proposal for each item of a list, each row of a table, each block of named fields, and in prose for each
/// action that the reader of minutes finds. A proposal for a person to correct: nothing is recorded from it.
/// </summary>
sealed class ReplyReader
{
    readonly string text;
    readonly ReplyContext context;
    readonly IReadOnlyList<ActionMention> told;
    readonly ProposalLine line;
    readonly List<FoundProposal> found = [];
    Id<Audience>? audience;
    FoundProposal? open;
    bool isGlued;
    IReadOnlyList<Part?>? header;

    ReplyReader(string text, ReplyContext context)
    {
        (this.text, this.context) = (text, context);
        audience = context.Only;
        line = new ProposalLine(context);
        var reading = MinutesReader.Read(text, new ReadingContext(context.Today, context.Known));
        // Where the reader cleaned the text, its places are those of another text.
        told = reading.Text == text ? [.. reading.All<ActionMention>()] : [];
    }

    /// <summary>What <paramref name="reply"/> proposes, in its order. Lines end with LF.</summary>
    public static IReadOnlyList<FoundProposal> Read(string reply, ReplyContext context)
    {
        var reader = new ReplyReader(ReplyCut.Own(reply), context);
        reader.Walk();
        return
        [
            .. reader
                .found.Where(p => !string.IsNullOrWhiteSpace(p.What))
                .Select(p =>
                {
                    p.What = Cut(p.What, Limits.Line);
                    p.Deliverable = p.Deliverable is null
                        ? null
                        : Cut(p.Deliverable, Limits.Sentence);
                    return p;
                }),
        ];
    }

    void Walk()
    {
        var start = 0;
        foreach (var whole in text.Split('\n'))
        {
            Take(whole, start);
            start += whole.Length + 1;
        }
    }

    void Take(string whole, int at)
    {
        var content = whole.Trim();
        if (content.Length == 0)
        {
            isGlued = false;
            return;
        }

        var start = at + whole.IndexOf(content[0], StringComparison.Ordinal);
        if (TableRow.Cells(whole) is { } cells)
        {
            Row(cells, start, start + content.Length);
            return;
        }

        header = null;
        var isItem = Item(content) is { } item;
        content = isItem ? Item(content)! : content;
        start = at + whole.IndexOf(content, StringComparison.Ordinal);
        var end = start + content.Length;
        if (line.Heading(content) is var (heading, rest))
        {
            audience = heading;
            open = null;
            if (rest.Length > 0)
            {
                Open(rest, start, end);
            }
        }
        else if (ProposalLine.Label(content) is var (part, value))
        {
            Field(part, value, start, end);
        }
        else if (isItem)
        {
            Open(content, start, end);
        }
        else if (open is not null && isGlued)
        {
            line.GoOn(open, content);
            open.End = end;
        }
        else
        {
            Prose(at, at + whole.Length);
        }
    }

    void Field(Part part, string value, int start, int end)
    {
        if (part == Part.What || open is null)
        {
            if (part is Part.What or Part.Deliverable)
            {
                Open(part == Part.What ? value : "", start, end);
            }
            else if (part == Part.Audience)
            {
                audience = line.AudienceIn(value) ?? audience;
            }

            if (part == Part.What || open is null)
            {
                return;
            }
        }

        line.Write(open, part, value);
        if (open.What.Length == 0 && open.Deliverable is { } deliverable)
        {
            open.What = deliverable;
        }

        open.End = end;
        isGlued = false;
    }

    void Row(IReadOnlyList<string> cells, int start, int end)
    {
        open = null;
        if (cells.Count == 0)
        {
            return;
        }

        if (header is null && TableRow.Header(cells) is { } names)
        {
            header = names;
            return;
        }

        var row = new FoundProposal
        {
            Audience = audience,
            Start = start,
            End = end,
        };
        for (var at = 0; at < cells.Count; at++)
        {
            var part = header is null ? line.PartOf(cells[at], row) : header.ElementAtOrDefault(at);
            if (part is { } known && cells[at].Length > 0)
            {
                line.Write(row, known, cells[at]);
            }
        }

        found.Add(row);
    }

    void Open(string content, int start, int end)
    {
        open = line.Read(content, Mentioned(start, end));
        (open.Start, open.End) = (start, end);
        open.Audience ??= audience;
        found.Add(open);
        isGlued = true;
    }

    void Prose(int from, int to)
    {
        open = null;
        foreach (var mention in told.Where(m => m.Passage.Start >= from && m.Passage.Start < to))
        {
            var made = line.Read(mention.What.ReplaceLineEndings(" "), mention);
            made.Audience ??= audience;
            (made.Start, made.End) = (mention.Passage.Start, mention.Passage.End);
            found.Add(made);
        }
    }

    ActionMention? Mentioned(int start, int end) =>
        told.FirstOrDefault(m => m.Passage.Start < end && start < m.Passage.End);

    /// <summary>What follows « - », « • », « 2. », « b) »; null when the line begins no item.</summary>
    static string? Item(string content)
    {
        var at = 0;
        if ("-*•–—◦▪‣●○■□·►▶➢✓✔➔→⇒+☐".Contains(content[0]))
        {
            at = 1;
        }
        else
        {
            while (at < Math.Min(3, content.Length) && char.IsAsciiDigit(content[at]))
            {
                at++;
            }

            at += at == 0 && char.IsAsciiLetterLower(content[0]) ? 1 : 0;
            at = at > 0 && at < content.Length && content[at] is '.' or ')' ? at + 1 : 0;
        }

        return at > 0 && at < content.Length && char.IsWhiteSpace(content[at])
            ? content[at..].Trim() is { Length: > 0 } item
                ? item
                : null
            : null;
    }

    static string Cut(string words, int most) =>
        words.Length <= most ? words : words[..(most - 1)] + "…";
}
