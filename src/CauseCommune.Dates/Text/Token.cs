namespace CauseCommune.Dates.Text;

internal enum TokenKind
{
    Word,
    Number,
    Symbol,

    /// <summary>An address: nothing is read inside it.</summary>
    Opaque,
}

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap
{
    /// <summary>Nothing: « 14h », « T2 ».</summary>
    Glued,

    /// <summary>An apostrophe: « d'ici ».</summary>
    Apostrophe,

    /// <summary>A hyphen with a letter at its side: « mi-mars ».</summary>
    Hyphen,

    /// <summary>Spaces, and at most one line break.</summary>
    Space,

    /// <summary>A blank line, a tabulation (the border of a cell), or the start of the text.</summary>
    Break,
}

/// <summary>A word, a number or a sign, with its place in the text.</summary>
/// <remarks>
/// <see cref="Word"/> is the folded word when the vocabulary knows it, else empty: unknown words cost nothing.
/// <see cref="Number"/> is the value of a number of at most nine digits, else -1.
/// </remarks>
internal readonly record struct Token(
    TokenKind Kind,
    int Start,
    int End,
    Gap Before,
    string Word,
    int Number,
    char Symbol,
    bool IsCapital
)
{
    public int Length => End - Start;

    public bool Is(char symbol) => Kind == TokenKind.Symbol && Symbol == symbol;

    /// <summary>True when it follows within the same expression: no blank line and no cell border between.</summary>
    public bool Follows => Before != Gap.Break;
}
