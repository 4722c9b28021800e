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
            if (tokens[at].Text != ":")
            {
                continue;
            }

            var loosely = minutes.SectionOf(block) == Section.Actions || start > 0;
            var owners = new Agents(minutes).In(tokens, start, at, loosely);
            return owners.Count > 0 ? new OwnersOfBlock(owners, at + 1) : None;
        }

        return None;
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
            if (tokens[open].Text == "(")
            {
                var close = open + 1;
                while (close < to && tokens[close].Text is not (")" or ","))
                {
                    close++;
                }

                var owners = new Agents(minutes).In(tokens, open + 1, close, loosely);
                return owners.Count > 0 ? new OwnersOfBlock(owners, open) : None;
            }

            if (
                tokens[open].Text is "→" or "⇒" or "➔"
                || open > from && tokens[open].Text == ">" && tokens[open - 1].Text is "-" or "="
            )
            {
                var owners = new Agents(minutes).In(
                    tokens,
                    open + 1,
                    EndOf(tokens, open + 1, to),
                    loosely
                );
                return owners.Count > 0 ? new OwnersOfBlock(owners, open) : None;
            }
        }

        return None;
    }

    private static OwnersOfBlock At(Document minutes, IReadOnlyList<Token> tokens, int from, int to)
    {
        var owners = new List<OwnerName>();
        var first = to;
        for (var at = from; at < to - 1; at++)
        {
            if (tokens[at].Text == "@" && tokens[at + 1].IsWord)
            {
                var name = Math.Max(minutes.NameEnd(tokens, at + 1, to), at + 2);
                var words = minutes.Words(tokens, at + 1, name);
                owners.Add(
                    new OwnerName(
                        minutes.NameEnd(tokens, at + 1, to) > at + 1
                            ? PersonName.Cased(words)
                            : words,
                        OwnerKind.Person,
                        new Passage(tokens[at + 1].Start, tokens[name - 1].End)
                    )
                );
                first = Math.Min(first, at);
            }
        }

        return owners.Count > 0 ? new OwnersOfBlock(owners, first) : None;
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
