using System.Globalization;
using System.Text;
using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>Cuts a stretch of text into tokens. Elided words (« l' », « qu' ») stand alone; hyphens and « @ » bind.</summary>
internal sealed class Tokenizer(string text, VerbLexicon verbs)
{
    // Most words of a text come back: their folding and forms are looked up once.
    private readonly Dictionary<string, Vocable> _met = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Elisions = new(StringComparer.Ordinal)
    {
        "l",
        "d",
        "n",
        "s",
        "c",
        "j",
        "m",
        "t",
        "qu",
        "lorsqu",
        "puisqu",
        "jusqu",
        "quoiqu",
    };

    private const int LongestRemark = 50;

    private const int LongestAddress = 2000;

    public List<Token> Tokens(int start, int end)
    {
        var tokens = new List<Token>();
        var shouted = IsShouted(start, end);
        var at = start;
        var bracket = -1;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '*' or '_' or '`')
            {
                at++;
                continue;
            }

            if (text[at] is '[' or ']' && at != bracket)
            {
                bracket = text[at] == '[' ? Remark(at, end) : -1;
                at =
                    bracket >= 0 ? at
                    : text[at] == '[' ? at + 1
                    : AfterLink(at, end);
                if (bracket < 0)
                {
                    continue;
                }

                tokens.Add(Make(at, at + 1, TokenKind.Mark, shouted));
                at++;
                continue;
            }

            var (to, kind) = Next(at, end);
            tokens.Add(Make(at, to, kind, shouted));
            at = to;
        }

        return tokens;
    }

    // All in capitals, and long enough to be a sentence.
    private bool IsShouted(int start, int end)
    {
        var (upper, words) = (0, 0);
        for (var at = start; at < end; at++)
        {
            if (char.IsLower(text[at]))
            {
                return false;
            }

            upper += char.IsUpper(text[at]) ? 1 : 0;
            words += text[at] == ' ' ? 1 : 0;
        }

        return upper > 12 && words >= 3;
    }

    // The end of a short remark in brackets, « [Nora] »; −1 for a link, a note or anything longer.
    private int Remark(int at, int end)
    {
        var close = text.AsSpan(at + 1, Math.Min(end - at - 1, LongestRemark))
            .IndexOfAny('[', ']', '\n');
        var found = at + 1 + close;
        return
            close <= 1
            || text[found] != ']'
            || at > 0 && text[at - 1] is '[' or '!'
            || found + 1 < end && text[found + 1] is '(' or ':' or '[' or ']'
            ? -1
            : found;
    }

    // Of « [words](address) » only the words are read.
    private int AfterLink(int at, int end)
    {
        if (at + 1 >= end || text[at + 1] != '(')
        {
            return at + 1;
        }

        var close = text.IndexOf(')', at + 2, Math.Min(end - at - 2, LongestAddress));
        return close < 0 ? at + 1 : close + 1;
    }

    private (int End, TokenKind Kind) Next(int at, int end)
    {
        if (char.IsDigit(text[at]))
        {
            return (NumberEnd(at, end), TokenKind.Number);
        }

        if (!char.IsLetter(text[at]))
        {
            var pair = char.IsHighSurrogate(text[at]) && at + 1 < end;
            return (pair ? at + 2 : at + 1, TokenKind.Mark);
        }

        if (TryAddress(at, end, out var address))
        {
            return (address, TokenKind.Address);
        }

        return (
            at > 0 && text[at - 1] == '@' ? CalledEnd(at, end) : WordEnd(at, end),
            TokenKind.Word
        );
    }

    // « @nora.exemple » is one name: points bind inside a call.
    private int CalledEnd(int at, int end)
    {
        var to = WordEnd(at, end);
        while (to + 1 < end && text[to] is '.' or '_' && char.IsLetterOrDigit(text[to + 1]))
        {
            to = WordEnd(to + 1, end);
        }

        return to;
    }

    private int WordEnd(int at, int end)
    {
        var to = at;
        while (to < end)
        {
            var c = text[to];
            if (char.IsLetterOrDigit(c) || IsMark(c) || Binds(at, to, end))
            {
                to++;
                continue;
            }

            if (c is '\'' or '\u2019' or '\u02BC')
            {
                var head = Folding.Fold(text[at..to]);
                if (Elisions.Contains(head))
                {
                    return to + 1;
                }

                if (to + 1 < end && char.IsLetter(text[to + 1]))
                {
                    to++;
                    continue;
                }
            }

            break;
        }

        return to;
    }

    // A hyphen, a middle dot or an « @ » between two letters binds them into one word.
    private bool Binds(int at, int to, int end) =>
        text[to] is '-' or '\u2010' or '\u2011' or '\u00B7' or '\u2022' or '@'
        && to > at
        && to + 1 < end
        && char.IsLetterOrDigit(text[to + 1]);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private int NumberEnd(int at, int end)
    {
        var to = at;
        while (to < end && char.IsDigit(text[to]))
        {
            to++;
        }

        // « 1er », « 2e », « 18h30 » stay with their number.
        while (to < end && char.IsLetterOrDigit(text[to]))
        {
            to++;
        }

        return to;
    }

    private bool TryAddress(int at, int end, out int to)
    {
        to = at;
        if (text[at] is not ('h' or 'w' or 'H' or 'W'))
        {
            return false;
        }

        if (!Begins(at, end, "http://") && !Begins(at, end, "https://") && !Begins(at, end, "www."))
        {
            return false;
        }

        while (
            to < end
            && !char.IsWhiteSpace(text[to])
            && text[to] is not (')' or ']' or '>' or '<' or '"' or '|')
        )
        {
            to++;
        }

        while (to > at && text[to - 1] is '.' or ',' or ';' or ':' or '!' or '?')
        {
            to--;
        }

        return to > at;
    }

    private bool Begins(int at, int end, string with) =>
        at + with.Length <= end
        && string.Compare(text, at, with, 0, with.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private Token Make(int start, int end, TokenKind kind, bool shouted)
    {
        var written = text[start..end];
        if (!_met.TryGetValue(written, out var known))
        {
            var composed = written.IsNormalized(NormalizationForm.FormC)
                ? written
                : written.Normalize(NormalizationForm.FormC);
            known = new Vocable(
                composed,
                Folding.Fold(composed),
                kind,
                kind == TokenKind.Word ? verbs.Forms(composed) : []
            );
            _met[written] = known;
        }

        // What is written alike may be of two kinds, as the word in « @nora.exemple ».
        return new Token(
            new Passage(start, end),
            known.Kind == kind ? known : new Vocable(known.Text, known.Folded, kind, []),
            shouted
        );
    }
}
