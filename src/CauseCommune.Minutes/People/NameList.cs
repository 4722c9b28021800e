using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Reads names that follow each other, each with what is said of it: « Nora Exemple (trésorière), Ali, pour Les Amies ».</summary>
internal sealed class NameList(Document minutes, IReadOnlyList<Token> tokens)
{
    private static readonly HashSet<string> Separators =
    [
        ",",
        ";",
        "/",
        "-",
        "–",
        "•",
        ":",
        "&",
        "et",
        ")",
        "+",
        "@",
        "|",
    ];

    private static readonly HashSet<string> Ends =
    [
        ",",
        ";",
        "/",
        "(",
        ":",
        "•",
        "&",
        "+",
        "et",
        "–",
        "—",
        "-",
        "|",
    ];

    private static readonly HashSet<string> PresentWords = FunctionWords.Set(
        "present presente presents presentes"
    );

    private static readonly HashSet<string> Standing = FunctionWords.Set(
        "pour representant representante representants"
    );

    private static readonly HashSet<string> NotNames = FunctionWords.Set(
        "tous toutes personne aucun aucune neant voir liste environ membres quorum personnes autres invites excuses ras presents absents"
    );

    /// <summary>The people from one token to another, all with the same presence until a label changes it.</summary>
    public IEnumerable<Person> Between(int from, int to, Presence presence)
    {
        Person? last = null;
        string? organization = null;
        var at = from;
        while (at < to)
        {
            if (tokens[at].Text == "(")
            {
                var close = CloseOf(tokens, at, to);
                Describe(last, tokens, at + 1, close);
                at = close + 1;
                continue;
            }

            if (
                tokens[at].Text is "."
                && at > from
                && at + 1 < to
                && tokens[at - 1].Text.Length > 1
            )
            {
                var (label, colon) = LabelAt(tokens, at + 1, to);
                if (label == Section.None)
                {
                    yield break;
                }

                (presence, at, last) = (PresenceReason.OfSection(label), colon + 1, null);
                continue;
            }

            if (!StartsEntry(tokens, from, at))
            {
                at++;
                continue;
            }

            var next = EntryEnd(tokens, at, to);
            if (next < to && tokens[next].Text == ":" && next + 1 < to)
            {
                var (label, colon) = LabelAt(tokens, at, to);
                (presence, organization) =
                    label == Section.None
                        ? (presence, minutes.Words(tokens, at, next))
                        : (PresenceReason.OfSection(label), null);
                at = next + 1;
                continue;
            }

            if (last is not null && Standing.Contains(tokens[at].Folded))
            {
                var start = OrganizationName.AfterArticle(tokens, at + 1, to);
                next = Math.Max(next, OrganizationName.End(tokens, start, to));
                last.Represents = minutes.Words(tokens, start, next);
                last.Organization ??= last.Represents;
            }
            else if (IsRole(tokens, at, next))
            {
                Describe(last, tokens, at, next);
            }
            else if (Name(tokens, at, next, to - from) is { } end)
            {
                last = new Person
                {
                    Name = PersonName.Cased(minutes.Words(tokens, at, end)),
                    Passage = new Passage(tokens[at].Start, tokens[end - 1].End),
                    Presence = presence,
                    Organization = organization,
                    Reason = PresenceReason.Of(presence),
                };
                Describe(last, tokens, end, next);
                yield return last;
            }

            at = Math.Max(next, at + 1);
        }
    }

    private static bool StartsEntry(IReadOnlyList<Token> tokens, int from, int at) =>
        tokens[at].IsWord && (at == from || Separators.Contains(tokens[at - 1].Text));

    private static int EntryEnd(IReadOnlyList<Token> tokens, int at, int to)
    {
        var next = at + 1;
        while (next < to && !Ends.Contains(tokens[next].Text))
        {
            if (
                tokens[next].Text == "."
                && tokens[next - 1].Text.Length > 1
                && !tokens[next - 1].Is("mme")
                && !tokens[next - 1].Is("mlle")
            )
            {
                break;
            }

            next++;
        }

        return next;
    }

    private (Section Section, int Colon) LabelAt(IReadOnlyList<Token> tokens, int at, int to)
    {
        for (var colon = at + 1; colon < Math.Min(to, at + 8); colon++)
        {
            if (tokens[colon].Text == ":")
            {
                var section = Sections.OfLine(
                    minutes.Text.AsSpan(tokens[at].Start, tokens[colon].Start - tokens[at].Start)
                );
                return section is Section.Present or Section.Excused or Section.Represented
                    ? (section, colon)
                    : (Section.None, colon);
            }
        }

        return (Section.None, at);
    }

    private static bool IsRole(IReadOnlyList<Token> tokens, int at, int to) =>
        TitlePhrase.IsTitleWord(tokens[at])
        && (PersonName.AfterCivility(tokens, at, to) == at)
        && !(at + 1 < to && tokens[at].IsCapitalised && PersonName.IsNameWord(tokens[at + 1]));

    // The index after a name at the head of an entry, null when the entry is none.
    private static int? Name(IReadOnlyList<Token> tokens, int at, int to, int length)
    {
        var civil = PersonName.AfterCivility(tokens, at, to);
        var capitals = PersonName.AfterCapitals(tokens, civil, to);
        if (capitals > civil)
        {
            var rest = to - capitals;
            var single =
                NotNames.Contains(tokens[civil].Folded)
                || Words.Groups.Contains(tokens[civil].Folded) && capitals == civil + 1;
            return single || rest > 8 || Words.Deeds.Contains(tokens[civil].Folded)
                ? null
                : capitals;
        }

        // « bram, nicolas, denis »: names typed in small letters.
        var small = tokens[at];
        return
            to == at + 1
            && length != 2
            && small.Text.Length > 2
            && small.IsWord
            && !NotNames.Contains(small.Folded)
            && !FunctionWords.Determiners.Contains(small.Folded)
            ? to
            : null;
    }

    private void Describe(Person? person, IReadOnlyList<Token> tokens, int from, int to)
    {
        while (from < to && tokens[from].Kind == TokenKind.Mark)
        {
            from++;
        }

        if (person is null || from >= to)
        {
            return;
        }

        var words = minutes.Words(tokens, from, to).TrimEnd(':', ' ', ',', '!', '?');
        if (ListReader.AbsentWords.Contains(tokens[from].Folded))
        {
            (person.Presence, person.Reason) = (
                Presence.Excused,
                PresenceReason.Of(Presence.Excused)
            );
        }
        else if (
            TitlePhrase.IsTitleWord(tokens[from])
            || tokens[from].IsWord
                && char.IsLower(tokens[from].Text[0])
                && !PresentWords.Contains(tokens[from].Folded)
        )
        {
            person.Title ??= words;
        }
        else if (tokens[from].IsCapitalised)
        {
            person.Organization ??= words;
        }
    }

    private static int CloseOf(IReadOnlyList<Token> tokens, int at, int to)
    {
        var close = at + 1;
        while (close < to && tokens[close].Text != ")")
        {
            close++;
        }

        return close;
    }
}
