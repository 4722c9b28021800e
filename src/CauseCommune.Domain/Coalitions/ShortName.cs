using System.Globalization;
using System.Text;

namespace CauseCommune.Domain.Coalitions;

/// <summary>The name of a coalition as it stands in addresses.</summary>
public static class ShortName
{
    /// <summary>How long it may be.</summary>
    public const int Longest = 60;

    /// <summary>
    /// Makes it from a name: without accents, lower case, hyphens between words; « collectif » when no letter remains.
    /// </summary>
    public static string From(string name)
    {
        var made = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                made.Append(char.ToLowerInvariant(c));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && made.Length > 0
                && made[^1] != '-'
            )
            {
                made.Append('-');
            }

            if (made.Length == Longest)
            {
                break;
            }
        }

        var trimmed = made.ToString().Trim('-');
        return trimmed.Length < 2 ? "collectif" : trimmed;
    }

    /// <summary>The same with a number behind it, for a name already taken.</summary>
    public static string Numbered(string shortName, int number)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return shortName[..Math.Min(shortName.Length, Longest - end.Length)].TrimEnd('-') + end;
    }
}
