using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>Finds where a noun with its complements ends, and cuts a list of them.</summary>
internal static class NounPhrase
{
    private static readonly HashSet<string> Starters = FunctionWords.Set(
        "le la les l' un une son sa ses leur leurs ce cette ces nos notre des plusieurs quelques trop"
    );

    /// <summary>The index after the noun phrase at <paramref name="at"/>: before a comma, a mark, or a governing verb.</summary>
    public static int End(IReadOnlyList<Token> tokens, int at, int end)
    {
        var relative = false;
        for (var to = at; to < end; to++)
        {
            var token = tokens[to];
            if (token.Text is "," or ";" or ":" or "." or "(" or ")" or "–" or "—" or "!" or "?")
            {
                return to;
            }

            relative |= token.IsAnyOf(Words.Relatives) || token.Folded is "que" or "qu'";
            if (FiniteVerbs.IsFinite(tokens, to) && !relative)
            {
                return to;
            }
        }

        return end;
    }

    /// <summary>
    /// The members of « la qualité, le nombre et la conviction de …, dans la durée »: a comma or « et » parts two
    /// members only where an article follows.
    /// </summary>
    public static List<Match> Members(IReadOnlyList<Token> tokens, int from, int to)
    {
        var members = new List<Match>();
        var start = from;
        for (var at = from; at < to; at++)
        {
            var next = at + 1;
            if (tokens[at].Text is not ("," or "et" or ";"))
            {
                continue;
            }

            if (tokens[at].Text == "," && next < to && tokens[next].Text == "et")
            {
                next++;
            }

            var commaBefore = tokens[at].Text != "et" || at > from && tokens[at - 1].Text == ",";
            if (
                next < to
                && Starters.Contains(tokens[next].Folded)
                && (commaBefore || members.Count > 0 || !HasLaterComma(tokens, at, to))
            )
            {
                Add(members, tokens, start, at);
                start = next;
                at = next;
            }
        }

        Add(members, tokens, start, to);
        return members;
    }

    private static bool HasLaterComma(IReadOnlyList<Token> tokens, int at, int to)
    {
        for (; at < to; at++)
        {
            if (tokens[at].Text == ",")
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<Match> members, IReadOnlyList<Token> tokens, int from, int to)
    {
        while (
            to > from
            && tokens[to - 1].Kind == TokenKind.Mark
            && tokens[to - 1].Text is not (")" or "»")
        )
        {
            to--;
        }

        if (to > from)
        {
            members.Add(new Match(from, to));
        }
    }
}
