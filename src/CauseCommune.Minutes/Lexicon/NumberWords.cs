using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Lexicon;

/// <summary>Small numbers in words or figures.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
    ];

    /// <summary>The value of a number token below 1,000, null for anything else.</summary>
    public static int? Value(Token token)
    {
        if (token.Kind == TokenKind.Number)
        {
            return token.Text.Length <= 3 && int.TryParse(token.Text, out var value) ? value : null;
        }

        if (token.Is("une"))
        {
            return 1;
        }

        var at = Array.IndexOf(Small, token.Folded);
        return at > 0 ? at : null;
    }
}
