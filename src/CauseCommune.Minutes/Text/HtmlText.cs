using System.Net;
using System.Text;

namespace CauseCommune.Minutes.Text;

/// <summary>
/// Turns the HTML that a word processor copies into text: headings, list items and table cells keep their
/// place as lines, marks and tabs; styles, comments and scripts go. One pass, whatever the markup.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "br",
        "tr",
        "table",
        "ul",
        "ol",
        "li",
        "section",
        "article",
        "header",
        "footer",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "body",
        "html",
        "hr",
        "dd",
        "dt",
        "dl",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "style",
        "script",
        "head",
        "xml",
        "title",
        "o:p",
    };

    private static readonly string[] Signs =
    [
        "<html",
        "<!doctype",
        "<body",
        "<p>",
        "<p ",
        "<div",
        "<li",
        "<ul",
        "<br",
        "<td",
        "<table",
        "<h1",
        "<h2",
        "<h3",
        "<span",
        "<!--StartFragment",
    ];

    /// <summary>True when the text begins as markup, or holds at least two block elements that are closed.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4000));
        var start = head.TrimStart("\uFEFF \t\r\n");
        foreach (var sign in Signs)
        {
            if (start.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return head.Contains("</p>", StringComparison.OrdinalIgnoreCase)
            || head.Contains("</li>", StringComparison.OrdinalIgnoreCase)
            || head.Contains("</td>", StringComparison.OrdinalIgnoreCase);
    }

    public static string ToText(string html)
    {
        var text = new StringBuilder(html.Length);
        var words = new StringBuilder();
        string? unread = null;
        var unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lastClose = html.LastIndexOf('>');
        var at = 0;
        while (at < html.Length)
        {
            if (
                html[at] != '<'
                || at > lastClose
                || !TryTag(html, at, out var end, out var name, out var closing)
            )
            {
                if (unread is null)
                {
                    words.Append(html[at]);
                }

                at++;
                continue;
            }

            at = end;
            if (unread is not null)
            {
                unread =
                    closing && name.Equals(unread, StringComparison.OrdinalIgnoreCase)
                        ? null
                        : unread;
                continue;
            }

            if (Unread.Contains(name) && !closing)
            {
                unread =
                    html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase) < 0
                        ? null
                        : name;
                continue;
            }

            Flush(text, words);
            Mark(text, name.ToLowerInvariant(), closing);
        }

        Flush(text, words);
        return text.ToString().Trim('\n', ' ');
    }

    private static bool TryTag(string html, int at, out int end, out string name, out bool closing)
    {
        (end, name, closing) = (at, "", false);
        if (at + 1 >= html.Length)
        {
            return false;
        }

        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var comment = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            end = comment < 0 ? html.IndexOf('>', at) + 1 : comment + 3;
            return true;
        }

        closing = html[at + 1] == '/';
        var from = closing ? at + 2 : at + 1;
        if (from >= html.Length || !(char.IsAsciiLetter(html[from]) || html[from] is '!' or '?'))
        {
            return false;
        }

        var to = from;
        while (
            to < html.Length
            && (char.IsAsciiLetterOrDigit(html[to]) || html[to] is ':' or '!' or '?')
        )
        {
            to++;
        }

        name = html[from..to];
        var close = html.IndexOf('>', to);
        if (close < 0)
        {
            return false;
        }

        end = close + 1;
        return true;
    }

    // Each name is looked for in vain at most once.
    private static bool IsClosed(string html, string name, int from, HashSet<string> unclosed)
    {
        if (unclosed.Contains(name))
        {
            return false;
        }

        var closed = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase) >= 0;
        if (!closed)
        {
            unclosed.Add(name);
        }

        return closed;
    }

    private static void Mark(StringBuilder text, string name, bool closing)
    {
        if (name is "td" or "th")
        {
            if (closing)
            {
                text.Append('\t');
            }

            return;
        }

        if (!Blocks.Contains(name))
        {
            return;
        }

        NewLine(
            text,
            twice: name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" && closing
        );
        if (name == "li" && !closing)
        {
            text.Append("- ");
        }
        else if (name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]) && !closing)
        {
            text.Append('#', name[1] - '0').Append(' ');
        }
    }

    private static void NewLine(StringBuilder text, bool twice)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 1 && text[^1] == ' ' || EndsWith(text, "- ") || text.Length == 0)
        {
            return;
        }

        if (text[^1] != '\n')
        {
            text.Append('\n');
        }

        if (twice && (text.Length < 2 || text[^2] != '\n'))
        {
            text.Append('\n');
        }
    }

    private static bool EndsWith(StringBuilder text, string end) =>
        text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    // White space of the markup is one space; entities are resolved.
    private static void Flush(StringBuilder text, StringBuilder words)
    {
        if (words.Length == 0)
        {
            return;
        }

        foreach (var c in WebUtility.HtmlDecode(words.ToString()))
        {
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t'))
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(c);
            }
        }

        words.Clear();
    }
}
