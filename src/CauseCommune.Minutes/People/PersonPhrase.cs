using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>A person with their title, as a sentence names them: « la députée Nora Exemple », « Ali Exemple (trésorier) ».</summary>
internal readonly record struct PersonPhrase(int From, int To, string? Name, string? Title)
{
    private static readonly HashSet<string> Articles = FunctionWords.Set(
        "le la les l' un une notre"
    );

    /// <summary>Reads the person at <paramref name="at"/>; null when none begins there.</summary>
    public static PersonPhrase? At(Document minutes, IReadOnlyList<Token> tokens, int at, int end)
    {
        end = Math.Min(end, tokens.Count);
        if (at >= end)
        {
            return null;
        }

        var start = Articles.Contains(tokens[at].Folded) ? at + 1 : at;
        var civil = PersonName.AfterCivility(tokens, start, end);
        if (civil > start && civil < end && Articles.Contains(tokens[civil].Folded))
        {
            start = civil + 1;
        }

        var title = TitlePhrase.End(tokens, start, end, from => minutes.NameEnd(tokens, from, end));
        if (title > start)
        {
            return Titled(minutes, tokens, at, start, title, end);
        }

        var name = minutes.NameEnd(tokens, at, end);
        return name > at ? Named(minutes, tokens, at, name, end) : null;
    }

    /// <summary>Everybody whom a stretch names, in order.</summary>
    public static IEnumerable<PersonPhrase> In(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int from,
        int to
    )
    {
        for (var at = from; at < to; at++)
        {
            if (At(minutes, tokens, at, to) is { } phrase)
            {
                yield return phrase;
                at = phrase.To - 1;
            }
        }
    }

    private static PersonPhrase? Titled(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int at,
        int start,
        int title,
        int end
    )
    {
        var words = minutes.Words(tokens, start, title);
        var nameAt = title < end && tokens[title].Text == "," ? title + 1 : title;
        var known = minutes.NameEnd(tokens, nameAt, end);
        var capitals = nameAt == title ? PersonName.AfterCapitals(tokens, title, end) : nameAt;
        var name = Math.Max(known, capitals);
        if (name <= nameAt)
        {
            return new PersonPhrase(at, title, null, words);
        }

        var to = AfterParentheses(tokens, name, end, out var open);
        var role =
            to > name && open + 1 < to - 1 && TitlePhrase.IsTitleWord(tokens[open + 1])
                ? minutes.Words(tokens, open + 1, to - 1)
                : null;
        return new PersonPhrase(
            at,
            role is null ? name : to,
            PersonName.Cased(minutes.Words(tokens, nameAt, name)),
            role ?? words
        );
    }

    private static PersonPhrase Named(
        Document minutes,
        IReadOnlyList<Token> tokens,
        int at,
        int name,
        int end
    )
    {
        var written = PersonName.Cased(minutes.Words(tokens, at, name));
        var closed = AfterParentheses(tokens, name, end, out var open);
        if (closed > name && open + 1 < closed - 1 && TitlePhrase.IsTitleWord(tokens[open + 1]))
        {
            return new PersonPhrase(
                at,
                closed,
                written,
                minutes.Words(tokens, open + 1, closed - 1)
            );
        }

        var titleAt = name;
        if (titleAt < end && tokens[titleAt].Text is "," or "–" or "—" or "-")
        {
            titleAt++;
        }

        if (titleAt < end && Articles.Contains(tokens[titleAt].Folded))
        {
            titleAt++;
        }

        var title =
            titleAt > name
                ? TitlePhrase.End(tokens, titleAt, end, from => minutes.NameEnd(tokens, from, end))
                : titleAt;
        return
            title > titleAt
            && !(
                title < end
                && minutes.NameEnd(tokens, title, end) > title
                && tokens[name].Text == ","
                && title - titleAt <= 3
            )
            ? new PersonPhrase(at, title, written, minutes.Words(tokens, titleAt, title))
            : new PersonPhrase(at, name, written, null);
    }

    private static int AfterParentheses(IReadOnlyList<Token> tokens, int at, int end, out int open)
    {
        open = at;
        if (at >= end || tokens[at].Text != "(")
        {
            return at;
        }

        for (var close = at + 1; close < end && close < at + 20; close++)
        {
            if (tokens[close].Text == ")")
            {
                return close + 1;
            }
        }

        return at;
    }
}
