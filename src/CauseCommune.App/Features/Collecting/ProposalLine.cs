using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Minutes;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Collecting;

/// <summary>What one line of a reply says of a proposal: what, who, when, for which audience.</summary>
sealed class ProposalLine(ReplyContext context)
{
    static readonly HashSet<string> Openings =
    [
        "pour",
        "le",
        "la",
        "les",
        "l",
        "public",
        "cible",
        "volet",
        "audience",
        "for",
        "the",
        "a",
        "destination",
        "des",
        "du",
        "de",
        "vers",
    ];

    static readonly string[] Carriers =
    [
        "porté par",
        "portée par",
        "piloté par",
        "pilotée par",
        "assuré par",
        "assurée par",
        "responsable :",
        "responsable",
        "pilote :",
        "led by",
        "owner:",
    ];

    static readonly HashSet<string> Blanks =
    [
        "",
        "a definir",
        "a preciser",
        "a determiner",
        "tbd",
        "nc",
        "na",
        "x",
    ];

    static readonly char[] Ends = [' ', ',', ';', '.', ':', '–', '—', '-', '(', ')', '\u00A0'];
    static readonly HashSet<string> Leads =
    [
        "pour",
        "le",
        "la",
        "en",
        "au",
        "avant",
        "d’ici",
        "d'ici",
        "de",
        "vers",
        "courant",
        "by",
        "on",
        "in",
        "for",
        "before",
        "à",
        "livré",
        "échéance",
    ];

    /// <summary>The audience that a heading names, and what follows its colon; null when the line is no heading.</summary>
    public (Id<Audience> Audience, string Behind)? Heading(string content)
    {
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? content : content[..colon]).Trim('*', '#', '_', ' ', '\u00A0');
        if (head.Length > 80 || head.EndsWith('.'))
        {
            return null;
        }

        var words = Words(head).SkipWhile(w => Openings.Contains(w) || w.All(char.IsAsciiDigit));
        var left = words.ToList();
        foreach (var audience in context.Audiences)
        {
            var name = Words(audience.Name);
            var most = name.Count + (colon < 0 ? 1 : 6);
            var levels = head.Contains('(', StringComparison.Ordinal);
            if (
                name.Count > 0
                && left.Take(name.Count).SequenceEqual(name, StringComparer.Ordinal)
                && (left.Count <= most || levels)
            )
            {
                return (audience.Id, colon < 0 ? "" : content[(colon + 1)..].Trim());
            }
        }

        return null;
    }

    /// <summary>A named field: « Livrable : un guide ».</summary>
    public static (Part Part, string Value)? Label(string content)
    {
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && TableRow.Named(content[..colon]) is { } part
            && content[(colon + 1)..].Trim() is { Length: > 0 } value
            ? (part, value)
            : null;
    }

    /// <summary>Reads the words of an item.</summary>
    public FoundProposal Read(string content, ActionMention? mention)
    {
        var made = new FoundProposal();
        foreach (var piece in Pieces(content))
        {
            if (made.What.Length == 0)
            {
                made.What = piece;
            }
            else if (Label(piece) is var (part, value))
            {
                Write(made, part, value);
            }
            else if (PartOf(piece, made) is { } guess and not (Part.What or Part.Deliverable))
            {
                Write(made, guess, piece);
            }
            else
            {
                made.What += $", {piece}";
            }
        }

        TakeCarrier(made);
        TakeDate(made);
        TakeCarrier(made);
        made.Owner ??= Owners(mention) ?? (SpeaksOfItself(content) ? context.From : null);
        made.Due ??= mention?.DueSaid;
        return made;
    }

    /// <summary>The next line of the same item.</summary>
    public void GoOn(FoundProposal open, string content)
    {
        var more = Read(content, null);
        open.What = $"{open.What} {more.What}".Trim();
        open.Owner ??= more.Owner;
        open.Due ??= more.Due;
        open.Deliverable ??= more.Deliverable;
    }

    public void Write(FoundProposal to, Part part, string value)
    {
        var words = value.Trim();
        if (Blanks.Contains(SameName.Key(words)))
        {
            return;
        }

        switch (part)
        {
            case Part.What:
                to.What = words;
                break;
            case Part.Deliverable:
                to.Deliverable = words;
                break;
            case Part.Owner:
                to.Owner = Names(words);
                break;
            case Part.Due:
                to.Due = words.TrimEnd('.', ' ');
                break;
            default:
                to.Audience = AudienceIn(words) ?? to.Audience;
                break;
        }
    }

    /// <summary>What a cell without a header, or a piece without a label, can be.</summary>
    public Part? PartOf(string words, FoundProposal row) =>
        AudienceIn(words) is not null && Words(words).Count < 5 ? Part.Audience
        : IsDate(words) ? Part.Due
        : IsName(words) ? Part.Owner
        : row.What.Length == 0 ? Part.What
        : row.Deliverable is null ? Part.Deliverable
        : null;

    /// <summary>The audience whose name begins these words.</summary>
    public Id<Audience>? AudienceIn(string words) => Heading(words.TrimEnd(':', ' '))?.Audience;

    /// <summary>What dashes, semicolons and brackets part; commas only where they part a label, a name or a date from the rest.</summary>
    List<string> Pieces(string content)
    {
        var pieces = new List<string>();
        foreach (
            var whole in content
                .Replace(" – ", ";", StringComparison.Ordinal)
                .Replace(" — ", ";", StringComparison.Ordinal)
                .Replace(" - ", ";", StringComparison.Ordinal)
                .Split([';', '(', ')'], StringSplitOptions.TrimEntries)
        )
        {
            var isOpen = false;
            foreach (var part in whole.Split(',', StringSplitOptions.TrimEntries))
            {
                var stands = Label(part) is not null || IsName(part) || IsDate(part);
                if (isOpen && !stands)
                {
                    pieces[^1] += $", {part}";
                }
                else if (part.Any(char.IsLetterOrDigit))
                {
                    pieces.Add(part);
                    // A name or a date ends where its comma stands.
                    isOpen = Label(part) is not null || !stands;
                }
            }
        }

        return pieces;
    }

    void TakeCarrier(FoundProposal made)
    {
        foreach (var carrier in Carriers)
        {
            var at = made.What.LastIndexOf(carrier, StringComparison.OrdinalIgnoreCase);
            if (
                at > 0
                && made.What[(at + carrier.Length)..].Trim() is { Length: > 1 and < 120 } name
            )
            {
                var owner = new FoundProposal { What = name };
                TakeDate(owner);
                made.Due ??= owner.Due;
                made.Owner ??= Names(owner.What.Trim(Ends));
                made.What = made.What[..at].TrimEnd(Ends);
                return;
            }
        }
    }

    /// <summary>A date at the end of what is done says by when; one inside it stays there.</summary>
    void TakeDate(FoundProposal made)
    {
        var dates = Grammars
            .Select(g => g.Find(made.What, Context))
            .FirstOrDefault(d => d.Count > 0);
        if (dates is not [.., { Period: not null } last])
        {
            return;
        }

        made.Due ??= made.What[last.Start..last.End];
        if (made.What[last.End..].Trim(Ends).Length == 0 && last.Start > 0)
        {
            var words = made.What[..last.Start].TrimEnd(Ends).Split(' ').ToList();
            while (words.Count > 1 && Leads.Contains(words[^1].ToLowerInvariant()))
            {
                words.RemoveAt(words.Count - 1);
            }

            made.What = string.Join(' ', words).TrimEnd(Ends);
        }
    }

    string? Owners(ActionMention? mention) =>
        mention is { Owners.Count: > 0 }
            ? string.Join(" ; ", mention.Owners.Select(o => Name(o.Name)))
            : null;

    string Names(string words) =>
        string.Join(
            " ; ",
            words.Split([';', ',', '/'], StringSplitOptions.RemoveEmptyEntries).Select(Name)
        );

    /// <summary>As the coalition writes it; « nous » by the name of who writes; shouted names as names are written.</summary>
    string Name(string name)
    {
        var said = name.Trim();
        if (OwnerWords.IsSelf(said, context.From))
        {
            return context.From;
        }

        var known = context
            .Known.Organizations.Select(o => o.Name)
            .Concat(context.Known.People.Select(p => p.Name))
            .FirstOrDefault(n => SameName.Same(n, said));
        return known
            ?? (
                IsShouted(said)
                    ? Language.French.Culture.TextInfo.ToTitleCase(said.ToLowerInvariant())
                    : said
            );
    }

    // One shouted word may be an acronym.
    static bool IsShouted(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsLower);

    bool IsName(string words) =>
        OwnerWords.IsSelf(words, context.From)
        || context.Known.Organizations.Any(o => SameName.Same(o.Name, words))
        || context.Known.People.Any(p => SameName.Same(p.Name, words));

    bool IsDate(string words) =>
        words.Length < 60
        && (
            ReviewSurroundings.SpeaksOfNextMeeting(words)
            || Array.Exists(Grammars, g => g.Read(words, Context).IsUnderstood)
        );

    static bool SpeaksOfItself(string content) =>
        SameName.Key(content).Split(' ').Any(w => w is "nous" or "notre" or "nos" or "we" or "our");

    /// <summary>Words without accents and plural marks.</summary>
    static List<string> Words(string text) =>
        [.. SameName.Key(text).Split(' ').Select(w => w.Length > 2 ? w.TrimEnd('s', 'x') : w)];

    DateContext Context => new(context.Today, Direction.Future);

    static readonly DateGrammar[] Grammars = [DateGrammar.French, DateGrammar.English];
}
