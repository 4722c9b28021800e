namespace CauseCommune.Dates.Text;

/// <summary>Cuts a text into tokens, in one pass.</summary>
internal ref struct Tokenizer(ReadOnlySpan<char> text, Vocabulary vocabulary)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly Vocabulary vocabulary = vocabulary;
    private readonly List<Token> tokens = new(text.Length / 5 + 8);
    private int at;

    public static Token[] Cut(ReadOnlySpan<char> text, Vocabulary vocabulary) =>
        new Tokenizer(text, vocabulary).Run();

    private Token[] Run()
    {
        var gap = Gap.Break;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\0' or '\uFEFF' or '\u200B')
            {
                gap = Blank();
            }
            else if (char.IsAsciiDigit(c))
            {
                Add(TokenKind.Number, NumberEnd(), gap);
                gap = Gap.Glued;
            }
            else if (char.IsLetter(c))
            {
                var end = WordEnd();
                var address = AddressEnd(end);
                Add(address > end ? TokenKind.Opaque : TokenKind.Word, address, gap);
                gap = Gap.Glued;
            }
            else if (Joins(c, out var joint))
            {
                at++;
                gap = joint;
            }
            else
            {
                Add(TokenKind.Symbol, at + 1, gap);
                gap = Gap.Glued;
            }
        }

        return tokens.ToArray();
    }

    private Gap Blank()
    {
        var lines = 0;
        var broken = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '\n' or '\u2028' or '\u2029')
            {
                lines++;
            }
            else if (c is '\t' or '\f' or '\v' or '\0')
            {
                broken = true;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B'))
            {
                break;
            }
        }

        return broken || lines > 1 || tokens.Count == 0 ? Gap.Break : Gap.Space;
    }

    private readonly int NumberEnd()
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private readonly int WordEnd()
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || Letters.IsMark(text[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the address that begins with this word ends; the word's own end when it begins none.</summary>
    private readonly int AddressEnd(int wordEnd)
    {
        var rest = text[wordEnd..];
        var address =
            rest.StartsWith("://", StringComparison.Ordinal)
            || rest.StartsWith("@", StringComparison.Ordinal)
            || (rest.StartsWith(".", StringComparison.Ordinal) && text[at..wordEnd] is "www");
        if (!address)
        {
            return wordEnd;
        }

        var end = wordEnd;
        while (
            end < text.Length
            && !char.IsWhiteSpace(text[end])
            && text[end] is not ('<' or '>' or '"' or ')' or ']' or '|')
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>True when <paramref name="c"/> only joins a word to its neighbour: an apostrophe, or a hyphen beside a letter.</summary>
    private readonly bool Joins(char c, out Gap joint)
    {
        joint = Letters.IsApostrophe(c) ? Gap.Apostrophe : Gap.Hyphen;
        if (at == 0 || at + 1 >= text.Length || (joint == Gap.Hyphen && !Letters.IsHyphen(c)))
        {
            return false;
        }

        var (left, right) = (text[at - 1], text[at + 1]);
        var letterBeside = char.IsLetter(left) || Letters.IsMark(left) || char.IsLetter(right);
        return letterBeside && IsWordPart(left) && IsWordPart(right);
    }

    private static bool IsWordPart(char c) =>
        char.IsLetter(c) || char.IsAsciiDigit(c) || Letters.IsMark(c);

    private void Add(TokenKind kind, int end, Gap gap)
    {
        var written = text[at..end];
        var word = kind == TokenKind.Word ? vocabulary.Recognise(written) : "";
        var number = kind == TokenKind.Number && written.Length <= 9 ? int.Parse(written) : -1;
        var symbol =
            kind != TokenKind.Symbol ? '\0'
            : Letters.IsDash(text[at]) ? '-'
            : text[at];
        tokens.Add(new(kind, at, end, gap, word, number, symbol, char.IsUpper(text[at])));
        at = end;
    }
}
