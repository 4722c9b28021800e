using System.Globalization;
using System.Text;

namespace CauseCommune.Storage.Mappings;

/// <summary>Text as it is searched: without case, accents and the many kinds of apostrophes, dashes and spaces.</summary>
public static class Folding
{
    /// <summary>« L’Été à l’Œuvre » is « l'ete a l'oeuvre ».</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Fold(rune, folded);
        }

        return folded.ToString();
    }

    /// <summary>The folded text, and for each of its characters where the one that it comes from stands in <paramref name="text"/>.</summary>
    public static (string Folded, IReadOnlyList<int> From) WithPlaces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var from = new List<int>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Fold(rune, folded);
            while (from.Count < folded.Length)
            {
                from.Add(at);
            }

            at += rune.Utf16SequenceLength;
        }

        return (folded.ToString(), from);
    }

    static void Fold(Rune rune, StringBuilder to)
    {
        if (rune.IsAscii)
        {
            to.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        // These have no decomposition in Unicode, and people type the plain ones.
        var plain = rune.Value switch
        {
            'œ' or 'Œ' => "oe",
            'æ' or 'Æ' => "ae",
            'ß' or 'ẞ' => "ss",
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            '’' or '‘' or 'ʼ' => "'",
            // A non-character, which normalisation refuses.
            '\uFFFE' => "",
            '\u2010' or '\u2011' or '–' or '—' => "-",
            _ => null,
        };
        if (plain is not null)
        {
            to.Append(plain);
            return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                to.Append(Rune.ToLowerInvariant(part).ToString());
            }
        }
    }
}
