using System.Text;

namespace CauseCommune.App;

/// <summary>
/// The spaces and signs that each language's typography asks for, put in when a text is rendered:
/// never in what is stored, never in an address or the value of a field.
/// </summary>
public static class Typography
{
    const char Narrow = '\u202F';
    const char NoBreak = '\u00A0';

    static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    public static string Apply(string text, Language language) =>
        language == Language.French ? French(text) : English(text);

    /// <summary>Curly apostrophes and true ellipses.</summary>
    public static string English(string text)
    {
        var to = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            Sign(text, ref i, to);
        }
        return to.ToString();
    }

    /// <summary>
    /// A narrow no-break space before ; ! ? % and inside « », a no-break space before a colon and between
    /// a day and its month; curly apostrophes and true ellipses. Applied twice, it changes nothing more.
    /// </summary>
    public static string French(string text)
    {
        var to = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '«':
                    to.Append('«');
                    i = SkipSpaces(text, i);
                    if (i + 1 < text.Length)
                    {
                        to.Append(Narrow);
                    }
                    break;
                case '»':
                    Before(to, Narrow, always: true).Append('»');
                    break;
                case ';' or '!' or '?' when EndsWord(text, i):
                    Before(to, Narrow, always: true).Append(text[i]);
                    break;
                case '%' or '€':
                    Before(to, Narrow, always: false).Append(text[i]);
                    break;
                case ':' when EndsWord(text, i):
                    Before(to, NoBreak, always: false).Append(':');
                    break;
                case ' ' when MonthFollows(text, i):
                    to.Append(NoBreak);
                    break;
                default:
                    Sign(text, ref i, to);
                    break;
            }
        }
        return to.ToString();
    }

    static void Sign(string text, ref int i, StringBuilder to)
    {
        var c = text[i];
        if (
            c == '\''
            && i > 0
            && char.IsLetter(text[i - 1])
            && i + 1 < text.Length
            && char.IsLetter(text[i + 1])
        )
        {
            to.Append('’');
        }
        else if (c == '.' && string.CompareOrdinal(text, i, "...", 0, 3) == 0)
        {
            to.Append('…');
            i += 2;
        }
        else
        {
            to.Append(c);
        }
    }

    /// <summary>Puts the right space before a sign that follows a word; leaves the start of a line alone.</summary>
    static StringBuilder Before(StringBuilder to, char space, bool always)
    {
        var end = to.Length;
        while (end > 0 && IsSpace(to[end - 1]))
        {
            end--;
        }
        var spaced = end < to.Length;
        to.Length = end;
        var word = end > 0 && (char.IsLetterOrDigit(to[end - 1]) || ")]»’…".Contains(to[end - 1]));
        if (end > 0 && (spaced || (always && word)))
        {
            to.Append(space);
        }
        return to;
    }

    /// <summary>A sign ends a word, rather than standing inside an address, when nothing is glued to its right.</summary>
    static bool EndsWord(string text, int i) =>
        i + 1 == text.Length
        || !(char.IsLetterOrDigit(text[i + 1]) || "/=&#_-\\".Contains(text[i + 1]));

    static int SkipSpaces(string text, int i)
    {
        while (i + 1 < text.Length && IsSpace(text[i + 1]))
        {
            i++;
        }
        return i;
    }

    static bool MonthFollows(string text, int i) =>
        i > 0
        && (
            char.IsAsciiDigit(text[i - 1])
            || (text[i - 1] == 'r' && i > 2 && text[i - 2] == 'e' && text[i - 3] == '1')
        )
        && Months.Any(m =>
            string.CompareOrdinal(text, i + 1, m, 0, m.Length) == 0
            && (i + 1 + m.Length == text.Length || !char.IsLetter(text[i + 1 + m.Length]))
        );

    static bool IsSpace(char c) => c is ' ' or Narrow or NoBreak;
}
