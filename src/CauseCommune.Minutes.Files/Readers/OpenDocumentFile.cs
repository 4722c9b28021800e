using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>An OpenDocument text (.odt): its body, without notes, comments and tracked deletions.</summary>
internal sealed class OpenDocumentFile
{
    private const int Deepest = 40;
    private const int MostRepeated = 50;

    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private readonly MarkdownText _text = new();

    public static string Text(byte[] bytes)
    {
        var body =
            new SafeArchive(bytes)
                .Xml("content.xml")
                ?.Element(Office + "body")
                ?.Element(Office + "text")
            ?? throw new RefusedException(Refusals.Damaged);
        var file = new OpenDocumentFile();
        file.Blocks(body, items: -1, depth: 0);
        return file._text.ToString();
    }

    private void Blocks(XElement parent, int items, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "h" when element.Name.Namespace == T:
                    _text.Heading(Level(element), Words(element));
                    break;
                case "p" when items >= 0:
                    _text.Item(items, Words(element));
                    break;
                case "p":
                    _text.Paragraph(Words(element));
                    break;
                case "list":
                    Blocks(element, items + 1, depth + 1);
                    break;
                case "list-item" or "list-header" or "section" or "index-body":
                    Blocks(element, items, depth + 1);
                    break;
                case "table":
                    Table(element);
                    break;
            }
        }
    }

    private void Table(XElement table)
    {
        _text.EndTable();
        foreach (var row in table.Descendants(Tables + "table-row"))
        {
            _text.Row([.. row.Elements(Tables + "table-cell").SelectMany(Cell)]);
        }

        _text.EndTable();
    }

    private static IEnumerable<string> Cell(XElement cell)
    {
        var words = string.Join(
            '\n',
            cell.Descendants(T + "p").Select(Words).Where(line => line.Length > 0)
        );
        var times = Number(cell, Tables + "number-columns-repeated") is { } repeated ? repeated : 1;
        return Enumerable.Repeat(words, Math.Clamp(times, 1, MostRepeated));
    }

    private static int Level(XElement heading) => Number(heading, T + "outline-level") ?? 1;

    private static string Words(XElement paragraph)
    {
        var words = new StringBuilder();
        foreach (var node in paragraph.DescendantNodes())
        {
            if (node.Ancestors().TakeWhile(a => a != paragraph).Take(Deepest).Any(IsLeftOut))
            {
                continue;
            }

            words.Append(
                node switch
                {
                    XText text => text.Value,
                    XElement { Name.LocalName: "tab" } => "\t",
                    XElement { Name.LocalName: "line-break" } => "\n",
                    XElement { Name.LocalName: "s" } => " ",
                    _ => "",
                }
            );
        }

        return words.ToString().Trim();
    }

    private static bool IsLeftOut(XElement element) =>
        element.Name.LocalName is "note" or "annotation" or "tracked-changes" or "desc" or "title";

    private static int? Number(XElement element, XName name) =>
        int.TryParse((string?)element.Attribute(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
