using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>Who a whole block names as its doers: « Nora/Ali : … », « … (Nora) », « … @Nora », « … -> Nora ».</summary>
internal readonly record struct OwnersOfBlock(IReadOnlyList<OwnerName> Owners, int To)
{
    private const int Farthest = 120;

    private static readonly OwnersOfBlock None = new([], 0);

    public bool Found => Owners is { Count: > 0 };

    /// <summary>The names before a colon at the head of the block; <see cref="To"/> is the index after the colon.</summary>
    public static OwnersOfBlock Head(Document minutes, Block block)
    {
        var tokens = block.Tokens;
        var start = Math.Max(0, ActionLabel.AfterLabel(block));
        for (var at = start + 1; at < Math.Min(start + 9, tokens.Count - 1); at++)
        {
            if (tokens[at].Text is not (":" or "="))
            {
                continue;
            }

            start = AfterNote(tokens, start, at);
            var loosely = minutes.SectionOf(block) == Section.Actions || start > 0;
            var owners = Credible(minutes, new Agents(minutes).In(tokens, start, at, loosely));
            return owners.Count > 0 ? new OwnersOfBlock(owners, at + 1) : None;
        }

        return Called(minutes, tokens, start);
    }

    // Where the text says who was there, a word before a colon that names nobody met is a title: « Site : … ».
    public static List<OwnerName> Credible(Document minutes, List<OwnerName> owners) =>
        minutes.Roster.People.Count(person => person.IsTold) < 3
        || owners.TrueForAll(owner =>
            owner.Kind != OwnerKind.Person || minutes.IsPerson(owner.Name)
        )
            ? owners
            : [];

    // « Note pour Nora : … », « Pour Nora : … »
    private static int AfterNote(IReadOnlyList<Token> tokens, int start, int colon)
    {
        var pour = tokens[start].Folded is "note" or "message" or "rappel" ? start + 1 : start;
        return pour + 1 < colon && tokens[pour].Folded is "pour" or "a" ? pour + 1 : start;
    }

    // « Nora relancer la mairie », « Nora – relancer la mairie »: a known name, then the deed.
    private static OwnersOfBlock Called(Document minutes, IReadOnlyList<Token> tokens, int start)
    {
        var name = start < tokens.Count ? minutes.NameEnd(tokens, start, tokens.Count) : start;
        var next = name < tokens.Count && tokens[name].Text is "-" or "–" or "—" ? name + 1 : name;
        return
            name > start
            && next < tokens.Count
            && tokens[next].Has(Tense.Infinitive)
            && !tokens[next].Has(Tense.Present)
            ? new OwnersOfBlock(new Agents(minutes).In(tokens, start, name), next)
            : None;
    }

    /// <summary>The names after « @ », or in the last parenthesis, or after a final arrow or dash, of a stretch.</summary>
    public static OwnersOfBlock Tail(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int from,
        int to,
        bool loosely
    )
    {
        to = Math.Min(to, from + Farthest);
        var at = At(minutes, tokens, from, to);
        if (at.Found)
        {
            return at;
        }

        for (var open = to - 1; open >= from; open--)
        {
            var owners = tokens[open].Text switch
            {
                "(" or "[" => Inside(minutes, tokens, open, to, loosely),
                "→" or "⇒" or "➔" => Last(minutes, tokens, open, to, loosely),
                ">" when open > from && tokens[open - 1].Text is "-" or "=" => Last(
                    minutes,
                    tokens,
                    open,
                    to,
                    loosely
                ),
                ":" or "-" or "–" or "—" when open > from => People(
                    minutes,
                    Last(minutes, tokens, open, to, loosely: false)
                ),
                _ => [],
            };
            if (owners.Count > 0)
            {
                return new OwnersOfBlock(owners, open);
            }
        }

        return None;
    }

    // « (Nora, Ali) », or « (Nora, avant mai) ».
    private static List<OwnerName> Inside(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int open,
        int to,
        bool loosely
    )
    {
        var close = open + 1;
        var comma = 0;
        while (close < to && tokens[close].Text is not (")" or "]"))
        {
            comma = comma == 0 && tokens[close].Text is "," or ":" ? close : comma;
            close++;
        }

        var agents = new Agents(minutes);
        var owners = agents.In(tokens, open + 1, close, loosely);
        return owners.Count > 0 || comma == 0
            ? owners
            : agents.In(tokens, open + 1, comma, loosely);
    }

    private static List<OwnerName> Last(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int open,
        int to,
        bool loosely
    ) => new Agents(minutes).In(tokens, open + 1, EndOf(tokens, open + 1, to), loosely);

    // After a colon or a dash stands anything: only people are doers there.
    private static List<OwnerName> People(Document minutes, List<OwnerName> owners) =>
        owners.TrueForAll(owner => owner.Kind == OwnerKind.Person && minutes.IsPerson(owner.Name))
            ? owners
            : [];

    private static OwnersOfBlock At(Document minutes, IReadOnlyList<Token> tokens, int from, int to)
    {
        var owners = new List<OwnerName>();
        var first = to;
        for (var at = from; at < to - 1; at++)
        {
            if (tokens[at].Text == "@" && tokens[at + 1].IsWord)
            {
                owners.Add(Addressed(minutes, tokens, at + 1, to));
                first = Math.Min(first, at);
            }
        }

        return owners.Count > 0 ? new OwnersOfBlock(owners, first) : None;
    }

    // « @Nora », « @bureau », « @Association Alpha »: a capital carries the name on, a deed ends it.
    private static OwnerName Addressed(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int at,
        int to
    )
    {
        var known = minutes.NameEnd(tokens, at, to);
        var end = known > at ? known : Math.Max(OrganizationName.End(tokens, at, to), at + 1);
        for (var next = at + 1; known == at && next < end; next++)
        {
            end = tokens[next].Has(Tense.Infinitive) ? next : end;
        }

        var words = minutes.Words(tokens, at, end);
        return new OwnerName(
            known > at ? PersonName.Cased(words) : words,
            known > at || !Words.Groups.Contains(tokens[at].Folded) ? OwnerKind.Person
                : end > at + 1 ? OwnerKind.Organization
                : OwnerKind.Group,
            new Passage(tokens[at].Start, tokens[end - 1].End)
        );
    }

    private static int EndOf(IReadOnlyList<Token> tokens, int from, int to)
    {
        while (from < to && tokens[from].Text is not ("." or ";" or "(" or ":"))
        {
            from++;
        }

        return from;
    }
}
