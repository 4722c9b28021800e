using System.Net;
using System.Text;

namespace CauseCommune.Minutes.Text;

/// <summary>Makes of a pasted text the one that is shown and stored.</summary>
internal static class CleanText
{
    private const int FewMarks = 4;

    public static string From(string given)
    {
        var text =
            !HtmlText.LooksLikeHtml(given) ? WithoutReferences(given)
            : IsMarkdown(given) ? LineByLine(given)
            : HtmlText.ToText(given);
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at += Append(clean, text, at);
        }

        return clean.ToString();
    }

    // « &nbsp; » in the text of a wiki stands for the character that it names.
    private static string WithoutReferences(string given) =>
        given.Contains("&nbsp;", StringComparison.Ordinal)
        || given.Contains("&#x", StringComparison.Ordinal)
        || given.Contains("&amp;", StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(given)
            : given;

    // Markdown with some HTML in it: its lines are its structure.
    private static bool IsMarkdown(string given)
    {
        var marked = 0;
        foreach (var line in given.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart();
            marked +=
                start.StartsWith("# ")
                || start.StartsWith("## ")
                || start.StartsWith("### ")
                || start.StartsWith("* ")
                || start.StartsWith("- ")
                    ? 1
                    : 0;
        }

        return marked >= FewMarks;
    }

    private static string LineByLine(string given)
    {
        var text = new StringBuilder(given.Length);
        foreach (var line in given.AsSpan().EnumerateLines())
        {
            var words = line.TrimStart();
            text.Append(line[..^words.Length])
                .Append(
                    words.Contains('<')
                        ? HtmlText.ToText(words.ToString())
                        : WithoutReferences(words.ToString())
                )
                .Append('\n');
        }

        return text.ToString();
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
