using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Text;

namespace CauseCommune.Dates.Grammar;

/// <summary>The tokens of a text, as the forms look at them.</summary>
/// <remarks>
/// <see cref="InProse"/> is true in running text, where a form takes only what can be nothing but a date; false when the whole text is said
/// to be a date.
/// </remarks>
internal sealed record Scan(Token[] Tokens, DateLexicon Lexicon, bool InProse)
{
    /// <summary>Years that are read as such.</summary>
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    public int Count => Tokens.Length;

    public Token this[int at] => at >= 0 && at < Tokens.Length ? Tokens[at] : default;

    /// <summary>True when there is a token at <paramref name="at"/> that belongs to the same expression as the one before.</summary>
    public bool Continues(int at) => at < Tokens.Length && Tokens[at].Follows;

    /// <summary>Reads a phrase and moves behind it; else stays.</summary>
    public bool Read<T>(Phrases<T> phrases, ref int at, out T value, bool first = false)
    {
        if ((first || Continues(at)) && phrases.TryRead(Tokens, at, out value, out var next))
        {
            at = next;
            return true;
        }

        value = default!;
        return false;
    }

    public bool Skip(Phrases<bool> phrases, ref int at, bool first = false) =>
        Read(phrases, ref at, out _, first);

    public bool Skip(char symbol, ref int at)
    {
        if (Continues(at) && Tokens[at].Is(symbol))
        {
            at++;
            return true;
        }

        return false;
    }

    /// <summary>Reads a number in digits.</summary>
    public bool Digits(ref int at, int most, out int number)
    {
        number = this[at].Number;
        if (
            at >= Count
            || this[at].Kind != TokenKind.Number
            || number < 0
            || this[at].Length > most
        )
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>Reads « 2018 », « de 2018 », « , 2018 » or « deux mille dix-huit » behind something.</summary>
    public bool Year(ref int at, out int year)
    {
        var here = at;
        if (!Skip(Lexicon.Of, ref here))
        {
            Skip(',', ref here);
        }

        Skip(Lexicon.YearWord, ref here);
        if (Continues(here) && (PlainYear(ref here, out year) || ShortYear(ref here, out year)))
        {
            at = here;
            return true;
        }

        year = 0;
        return false;
    }

    /// <summary>« 18 » for 2018, in a field only: in running text it may count something.</summary>
    private bool ShortYear(ref int at, out int year)
    {
        var here = at;
        if (
            !InProse
            && this[here].Length == 2
            && Digits(ref here, 2, out year)
            && !NumberGoesOn(here)
        )
        {
            year += 2000;
            at = here;
            return true;
        }

        year = 0;
        return false;
    }

    public int? OptionalYear(ref int at) => Year(ref at, out var year) ? year : null;

    /// <summary>Reads a year with nothing before it.</summary>
    public bool PlainYear(ref int at, out int year)
    {
        var here = at;
        if (
            this[here].Length == 4
            && Digits(ref here, 4, out year)
            && year is >= FirstYear and <= LastYear
        )
        {
            at = here;
            return true;
        }

        here = at;
        if (Lexicon.Thousands.TryRead(Tokens, here, out year, out here))
        {
            if (Read(Lexicon.Cardinals, ref here, out var rest))
            {
                year += rest;
            }

            at = here;
            return true;
        }

        return false;
    }

    /// <summary>Reads a number in digits or in words.</summary>
    public bool Number(ref int at, int most, out int number)
    {
        var here = at;
        if (
            (here < Count && Digits(ref here, 4, out number))
            || Lexicon.Cardinals.TryRead(Tokens, here, out number, out here)
        )
        {
            at = here;
            return number <= most;
        }

        return false;
    }

    /// <summary>True when the number before <paramref name="at"/> goes on: a decimal, an hour, a percentage.</summary>
    public bool NumberGoesOn(int at)
    {
        var next = this[at];
        if (at >= Count)
        {
            return false;
        }

        var isDecimal =
            next.Kind == TokenKind.Symbol
            && next.Symbol is ',' or '.' or ':'
            && next.Before == Gap.Glued
            && this[at + 1] is { Kind: TokenKind.Number, Before: Gap.Glued };
        return isDecimal
            || (next.Kind == TokenKind.Symbol && next.Symbol is '%' or '€' or '$' or '°' or '/')
            || (next.Follows && Lexicon.Clock.Hours.TryRead(Tokens, at, out _, out _))
            || (next.Kind != TokenKind.Symbol && next.Before == Gap.Glued);
    }

    /// <summary>True when the word before <paramref name="at"/> begins or ends one of the phrases.</summary>
    public bool IsAfter(Phrases<bool> phrases, int at)
    {
        for (var back = 1; back <= 3 && at - back >= 0; back++)
        {
            if (
                phrases.TryRead(Tokens, at - back, out _, out var next)
                && next == at
                && this[at].Follows
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a sentence or a cell may end at <paramref name="at"/>: nothing that a number there could count.</summary>
    public bool IsClauseEnd(int at) =>
        at >= Count
        || !this[at].Follows
        || (
            this[at].Kind == TokenKind.Symbol
            && this[at].Symbol
                is '.'
                    or ','
                    or ';'
                    or ':'
                    or ')'
                    or ']'
                    or '!'
                    or '?'
                    or '-'
                    or '|'
                    or '*'
                    or '»'
                    or '"'
        );
}
