using System.Globalization;

namespace CauseCommune.Dates.Text;

/// <summary>
/// Folds letters to lower case without accents, one at a time: no normalisation of whole strings, which throws
/// on lone surrogates and would move the passages.
/// </summary>
internal static class Letters
{
    public static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => IsHyphen(c) || c is '–' or '—' or '\u2212';

    /// <summary>Folds <paramref name="word"/> into <paramref name="folded"/>; the number of characters written.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var written = 0;
        foreach (var c in word)
        {
            if (!IsMark(c))
            {
                folded[written++] = Fold(c);
            }
        }

        return written;
    }

    private static char Fold(char c)
    {
        if (char.IsAscii(c))
        {
            return char.ToLowerInvariant(c);
        }

        return char.ToLowerInvariant(c) switch
        {
            'à' or 'â' or 'ä' or 'á' or 'ã' => 'a',
            'é' or 'è' or 'ê' or 'ë' or 'ᵉ' => 'e',
            'î' or 'ï' or 'í' => 'i',
            'ô' or 'ö' or 'ó' => 'o',
            'û' or 'ù' or 'ü' or 'ú' => 'u',
            'ç' => 'c',
            'ñ' or 'ⁿ' => 'n',
            'ʳ' => 'r',
            'ᵈ' => 'd',
            var other => other,
        };
    }
}
