using System.Globalization;
using System.Text;

namespace CauseCommune.App.Mail;

/// <summary>
/// The one place where what people typed becomes a line of a mail's head. A line break there would begin another header
/// (RFC 5322 §2.2), and a sign that turns the writing direction would make one name look like another.
/// </summary>
static class HeaderText
{
    /// <summary>
    /// The text on one line, without controls, at most <paramref name="longest"/> code units long; never cut within a character.
    /// </summary>
    public static string Of(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        // What is far too long is not walked through to its end.
        var line = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, longest * 2)).EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsForbidden(rune))
            {
                line.Append(rune.ToString());
            }
        }

        return Cut(line.ToString().Trim(), longest);
    }

    static bool IsSpace(Rune rune) =>
        Rune.IsWhiteSpace(rune) && rune.Value is not ('\u00A0' or '\u202F');

    static bool IsForbidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
        || rune == Rune.ReplacementChar;

    static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        var end = longest - 1;
        foreach (var at in StringInfo.ParseCombiningCharacters(line))
        {
            if (at > longest - 1)
            {
                break;
            }

            end = at;
        }

        return line[..end].TrimEnd() + "…";
    }
}
