using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>A page of HTML: nothing is loaded, run or styled.</summary>
internal sealed class HtmlFile
{
    private const int Deepest = 200;

    // Elements inside elements: a parser's time grows with the square of that.
    private const int MostOpen = 1000;

    private static readonly HashSet<string> OftenUnclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "col",
        "wbr",
        "area",
        "base",
        "source",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "html",
        "body",
        "head",
    };

    private readonly MarkdownText _text = new();
    private readonly StringBuilder _words = new();
    private int _list = -1;
    private bool _isItem;

    public static string Text(string html)
    {
        if (IsTooDeep(html))
        {
            throw new RefusedException(Refusals.TooMuchInside);
        }

        var page = new HtmlParser().ParseDocument(html);
        var file = new HtmlFile();
        if (page.Body is { } body)
        {
            file.Children(body, 0);
            file.Flush();
        }

        return file._text.ToString();
    }

    private static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var open = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; )
        {
            var isClosing = html[at + 1] == '/';
            var name = html[(at + (isClosing ? 2 : 1))..];
            var length = 0;
            while (length < name.Length && length < 20 && char.IsAsciiLetterOrDigit(name[length]))
            {
                length++;
            }

            if (length > 0 && !OftenUnclosed.Contains(name[..length].ToString()))
            {
                open = Math.Max(0, open + (isClosing ? -1 : 1));
                if (open > MostOpen)
                {
                    return true;
                }
            }

            var next = html[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private void Children(INode parent, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    _words.Append(text.Data.Replace('\n', ' '));
                    break;
                case IElement element:
                    Element(element, depth);
                    break;
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "noscript" or "head" or "svg" or "nav":
                break;
            case "br":
                _words.Append('\n');
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                _text.Heading(element.LocalName[1] - '0', element.TextContent);
                break;
            case "ul" or "ol":
                Flush();
                _list++;
                Children(element, depth + 1);
                Flush();
                _list--;
                break;
            case "li":
                Flush();
                _isItem = true;
                Children(element, depth + 1);
                Flush();
                _isItem = false;
                break;
            case "table":
                Flush();
                Table(element);
                break;
            case "p"
            or "div"
            or "section"
            or "article"
            or "main"
            or "header"
            or "footer"
            or "blockquote"
            or "dl"
            or "dt"
            or "dd"
            or "hr"
            or "pre"
            or "figure"
            or "address"
            or "form":
                Flush(keepItem: _isItem && _words.ToString().Trim().Length == 0);
                Children(element, depth + 1);
                Flush();
                break;
            default:
                Children(element, depth + 1);
                break;
        }
    }

    private void Table(IElement table)
    {
        _text.EndTable();
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            _text.Row([
                .. row
                    .Children.Where(cell => cell.LocalName is "td" or "th")
                    .Select(cell => Cell(cell)),
            ]);
        }

        _text.EndTable();
    }

    // The blocks of a cell, one a line.
    private static string Cell(IElement cell)
    {
        var blocks = cell.QuerySelectorAll("p, li, div, br").ToList();
        foreach (var block in blocks)
        {
            block.Insert(AdjacentPosition.AfterEnd, "\n");
        }

        return cell.TextContent;
    }

    private void Flush(bool keepItem = false)
    {
        var words = _words.ToString();
        _words.Clear();
        if (keepItem || string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        if (_isItem && _list >= 0)
        {
            _text.Item(_list, words);
            _isItem = false;
        }
        else
        {
            _text.Paragraph(words);
        }
    }
}
