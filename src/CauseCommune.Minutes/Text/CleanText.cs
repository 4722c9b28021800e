using System.Text;

namespace CauseCommune.Minutes.Text;

/// <summary>Makes of a pasted text the one that is shown and stored.</summary>
internal static class CleanText
{
    public static string From(string given)
    {
        var text = HtmlText.LooksLikeHtml(given) ? HtmlText.ToText(given) : given;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at += Append(clean, text, at);
        }

        return clean.ToString();
    }

    // Returns how many code units more than one were read.
    private static int Append(StringBuilder clean, string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case '\r':
                clean.Append('\n');
                return at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
            case '\n' or '\t':
                clean.Append(c);
                return 0;
            case '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                clean.Append('\n');
                return 0;
            case '\uFEFF':
                return 0;
            case '\0':
                clean.Append('\uFFFD');
                return 0;
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            clean.Append(c).Append(text[at + 1]);
            return 1;
        }

        clean.Append(char.IsSurrogate(c) || char.IsControl(c) ? '\uFFFD' : c);
        return 0;
    }
}
