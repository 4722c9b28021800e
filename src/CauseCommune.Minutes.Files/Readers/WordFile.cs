using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>A document of Word (.docx): its body as it stands with all changes accepted.</summary>
internal sealed class WordFile
{
    private const int Deepest = 40;

    private static readonly XNamespace W =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XNamespace Compatibility =
        "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly MarkdownText _text = new();
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);

    private WordFile(XElement? styles)
    {
        foreach (var style in styles?.Elements(W + "style") ?? [])
        {
            var id = (string?)style.Attribute(W + "styleId") ?? "";
            var name = (string?)style.Element(W + "name")?.Attribute(W + "val") ?? "";
            var paragraph = style.Element(W + "pPr");
            if (Level(name) is { } level)
            {
                _headings[id] = level;
            }
            else if (Number(paragraph?.Element(W + "outlineLvl")) is { } outline and < 9)
            {
                _headings[id] = outline + 1;
            }

            if (paragraph?.Element(W + "numPr") is not null)
            {
                _lists.Add(id);
            }
        }
    }

    public static string Text(byte[] bytes)
    {
        var archive = new SafeArchive(bytes);
        var body =
            archive.Xml("word/document.xml")?.Element(W + "body")
            ?? throw new RefusedException(Refusals.Damaged);
        var file = new WordFile(archive.Xml("word/styles.xml"));
        file.Blocks(body, 0);
        return file._text.ToString();
    }

    private void Blocks(XElement parent, int depth)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name == W + "p")
            {
                Paragraph(element);
            }
            else if (element.Name == W + "tbl")
            {
                Table(element, depth);
            }
            else if (
                depth < Deepest
                && element.Name.LocalName is "sdt" or "sdtContent" or "ins" or "customXml"
            )
            {
                Blocks(element, depth + 1);
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var words = Words(paragraph);
        var properties = paragraph.Element(W + "pPr");
        var style = (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";
        var numbering = properties?.Element(W + "numPr");
        if (_headings.TryGetValue(style, out var level))
        {
            _text.Heading(level, words);
        }
        else if (
            numbering is null ? _lists.Contains(style) : Number(numbering.Element(W + "numId")) != 0
        )
        {
            _text.Item(Number(numbering?.Element(W + "ilvl")) ?? 0, words);
        }
        else
        {
            _text.Paragraph(words);
        }
    }

    private void Table(XElement table, int depth)
    {
        _text.EndTable();
        foreach (var row in table.Elements(W + "tr"))
        {
            _text.Row([
                .. row.Descendants(W + "tc")
                    .Where(cell => cell.Ancestors(W + "tr").First() == row)
                    .Select(cell => string.Join('\n', Cell(cell, depth))),
            ]);
        }

        _text.EndTable();
    }

    private static IEnumerable<string> Cell(XElement cell, int depth) =>
        depth > Deepest
            ? []
            : cell.Descendants(W + "p").Select(Words).Where(words => words.Length > 0);

    // The words of a paragraph, without those of paragraphs in a text box inside it, which follow by themselves.
    private static string Words(XElement paragraph)
    {
        var words = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (IsLeftOut(element, paragraph))
            {
                continue;
            }

            words.Append(
                element.Name.LocalName switch
                {
                    "t" => element.Value,
                    "tab" when element.Parent?.Name == W + "r" => "\t",
                    "br" or "cr" => "\n",
                    "noBreakHyphen" => "-",
                    "sym" => "•",
                    _ => "",
                }
            );
        }

        return words.ToString().Trim();
    }

    // Deleted text, the fallback of a drawing, and what a nested paragraph tells twice.
    private static bool IsLeftOut(XElement element, XElement paragraph)
    {
        if (element.Name.Namespace != W)
        {
            return true;
        }

        foreach (var ancestor in element.Ancestors().TakeWhile(a => a != paragraph).Take(Deepest))
        {
            if (ancestor.Name == W + "del" || ancestor.Name == Compatibility + "Fallback")
            {
                return true;
            }
        }

        return false;
    }

    private static int? Level(string name)
    {
        foreach (var heading in new[] { "heading ", "titre ", "Heading ", "Titre " })
        {
            if (
                name.StartsWith(heading, StringComparison.Ordinal)
                && int.TryParse(
                    name.AsSpan(heading.Length),
                    CultureInfo.InvariantCulture,
                    out var level
                )
            )
            {
                return level;
            }
        }

        return name is "Title" or "Titre" or "title" ? 1 : null;
    }

    private static int? Number(XElement? element) =>
        int.TryParse(
            (string?)element?.Attribute(W + "val"),
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
