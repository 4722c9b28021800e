using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Reads who does something: people, organisations and groups, one or several.</summary>
internal sealed class Agents(Document minutes)
{
    private static readonly HashSet<string> Separators = FunctionWords.Set(", et & + / ou avec");

    private static readonly HashSet<string> Collective = FunctionWords.Set(
        "tous toutes chacun chacune chaque"
    );

    private static readonly HashSet<string> Articles = FunctionWords.Set(
        "le la les l' un une notre nos deux trois du au aux des ce cette ces"
    );

    private static readonly HashSet<string> NotNames = FunctionWords.Set(
        "il elle on nous vous ils elles ce cela ca tout tous rien quand lorsque si merci etape phase objectif idee proposition remarque question probleme point sujet note attention priorite option date lieu heure budget total tarif prix cf voir nb ps todo action actions a-faire urgent ok fait contexte constat bilan suivi divers info infos information communication site materiel"
    );

    /// <summary>
    /// The agents that fill the stretch from <paramref name="from"/> to <paramref name="to"/>; none when anything else
    /// stands in it, for then it is not they who act.
    /// </summary>
    /// <param name="tokens">The tokens of the block.</param>
    /// <param name="from">Index of the first token.</param>
    /// <param name="to">Index after the last one.</param>
    /// <param name="loosely">True where a name is expected, as before a colon in a list of tasks: any short word is one.</param>
    public List<OwnerName> In(IReadOnlyList<Token> tokens, int from, int to, bool loosely = false)
    {
        var owners = new List<OwnerName>();
        var at = from;
        while (at < to)
        {
            if (
                Separators.Contains(tokens[at].Folded)
                || tokens[at].Text is "-" or "@" or "?" or "*"
                || Shapes.IsAdverb(tokens[at])
                || tokens[at].Folded
                    is "ne"
                        or "n'"
                        or "y"
                        or "en"
                        or "se"
                        or "s'"
                        or "lui"
                        or "leur"
            )
            {
                at++;
                continue;
            }

            // What is called by « @ » is a name, whatever it looks like.
            if (at > from && tokens[at - 1].Text == "@" && tokens[at].IsWord)
            {
                var end = Math.Max(at + 1, minutes.NameEnd(tokens, at, to));
                owners.Add(Owner(tokens, at, end, Called(tokens[at])));
                at = end;
                continue;
            }

            if (At(tokens, at, to, loosely) is not { } owner)
            {
                return [];
            }

            owners.Add(owner.Name);
            at = owner.To;
        }

        return owners;
    }

    private static OwnerKind Called(Token name) =>
        Words.Groups.Contains(name.Folded) ? OwnerKind.Group : OwnerKind.Person;

    /// <summary>The agent that begins at <paramref name="at"/>, and where it ends; null when none does.</summary>
    public (OwnerName Name, int To)? At(
        IReadOnlyList<Token> tokens,
        int at,
        int to,
        bool loosely = false
    )
    {
        var name = minutes.NameEnd(tokens, at, to);
        if (name > at)
        {
            return (Owner(tokens, at, name, OwnerKind.Person), AfterRole(tokens, name, to));
        }

        var start = at;
        while (start < to && Articles.Contains(tokens[start].Folded))
        {
            start++;
        }

        var known = minutes.OrganizationEnd(tokens, start, to);
        if (known > start)
        {
            return (Owner(tokens, start, known, OwnerKind.Organization), known);
        }

        if (
            start < to
            && Words.Groups.Contains(tokens[start].Folded)
            && (start > at || !tokens[start].IsCapitalised || loosely || start == 0)
        )
        {
            var end = GroupEnd(tokens, start, to);
            return (Owner(tokens, start, end, OwnerKind.Group), end);
        }

        // « JPM »: the initials of somebody who was met.
        if (
            start == at
            && at < to
            && tokens[at].IsAllCapitals
            && !tokens[at].IsShouted
            && (at + 1 >= to || !tokens[at + 1].IsCapitalised)
            && minutes.Roster.OfInitials(tokens[at].Folded) is not null
        )
        {
            return (Owner(tokens, at, at + 1, OwnerKind.Person), at + 1);
        }

        var body =
            start > at || start < to && tokens[start].IsAllCapitals
                ? OrganizationName.End(tokens, start, to)
                : start;
        if (body > start)
        {
            return (Owner(tokens, start, body, OwnerKind.Organization), body);
        }

        return start == at ? Unknown(tokens, at, to, loosely) : null;
    }

    // A capitalised word without article is a name, though nobody has been met under it.
    private (OwnerName, int)? Unknown(IReadOnlyList<Token> tokens, int at, int to, bool loosely)
    {
        var token = tokens[at];
        if (
            !token.IsWord
            || NotNames.Contains(token.Folded)
            || Words.Deeds.Contains(token.Folded)
            || FunctionWords.Adverbs.Contains(token.Folded)
            || FunctionWords.Prepositions.Contains(token.Folded)
            || FunctionWords.Determiners.Contains(token.Folded)
        )
        {
            return null;
        }

        if (Collective.Contains(token.Folded))
        {
            return loosely ? (Owner(tokens, at, at + 1, OwnerKind.Group), at + 1) : null;
        }

        var capitals = PersonName.AfterCapitals(tokens, at, to);
        if (capitals > at && (token.Forms.Count == 0 || loosely || capitals > at + 1))
        {
            return (
                Owner(
                    tokens,
                    at,
                    capitals,
                    token.IsAllCapitals && capitals == at + 1
                        ? OwnerKind.Organization
                        : OwnerKind.Person
                ),
                capitals
            );
        }

        var small =
            loosely
            && to - at <= 5
            && token.Forms.Count == 0
            && token.Text.Length > 1
            && (at + 1 == to || Separators.Contains(tokens[at + 1].Folded));
        return small ? (Owner(tokens, at, at + 1, OwnerKind.Person), at + 1) : null;
    }

    // « la commission communication », « le groupe de travail logement ».
    private static int GroupEnd(IReadOnlyList<Token> tokens, int at, int to)
    {
        var end = at + 1;
        while (
            end < to
            && end < at + 6
            && tokens[end].IsWord
            && !Separators.Contains(tokens[end].Folded)
            && !FiniteVerbs.IsFinite(tokens, end)
            && !Shapes.IsAdverb(tokens[end])
        )
        {
            end++;
        }

        while (
            end > at + 1
            && (
                tokens[end - 1].IsAnyOf(FunctionWords.Prepositions)
                || tokens[end - 1].IsAnyOf(FunctionWords.Clitics)
            )
        )
        {
            end--;
        }

        return end;
    }

    // « Nora (trésorière) »
    private static int AfterRole(IReadOnlyList<Token> tokens, int at, int to)
    {
        if (at < to && tokens[at].Text == "(")
        {
            for (var close = at + 1; close < to; close++)
            {
                if (tokens[close].Text == ")")
                {
                    return close + 1;
                }
            }
        }

        return at;
    }

    private OwnerName Owner(IReadOnlyList<Token> tokens, int from, int to, OwnerKind kind)
    {
        var words = minutes.Words(tokens, from, to);
        return new OwnerName(
            kind == OwnerKind.Person && !IsInitials(tokens, from, to)
                ? PersonName.Cased(words)
                : words,
            kind,
            new Passage(tokens[from].Start, tokens[to - 1].End)
        );
    }

    private bool IsInitials(IReadOnlyList<Token> tokens, int from, int to) =>
        to == from + 1
        && tokens[from].IsAllCapitals
        && minutes.Roster.OfInitials(tokens[from].Folded) is not null;
}
