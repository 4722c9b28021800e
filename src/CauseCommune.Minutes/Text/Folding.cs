using System.Globalization;
using System.Text;

namespace CauseCommune.Minutes.Text;

/// <summary>Words as they are compared: lower case, without accents, ligatures opened, apostrophes straight.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var ascii = true;
        foreach (var c in text)
        {
            if (c > '\u007F')
            {
                ascii = false;
                break;
            }
        }

        if (ascii)
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            _ = c switch
            {
                '\u2019' or '\u02BC' or '\u2018' => folded.Append('\''),
                '\u0153' or '\u0152' => folded.Append("oe"),
                '\u00E6' or '\u00C6' => folded.Append("ae"),
                '\u2010' or '\u2011' => folded.Append('-'),
                _ => folded.Append(char.ToLowerInvariant(c)),
            };
        }

        return folded.ToString();
    }
}
