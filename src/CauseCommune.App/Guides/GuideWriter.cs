using System.Globalization;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CauseCommune.App.Guides;

/// <summary>Markdown of the guide as HTML of the house: links inside the application, typography, sizes of pictures.</summary>
sealed class GuideWriter(
    Language language,
    Func<string, string?> resolve,
    Func<string, (int Width, int Height)?> size
)
{
    // HTML in a page would be shown as text: pages are written in Markdown alone.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    public GuideText Write(string name, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        Prepare(document);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        var lead = document.TakeWhile(b => !IsPart(b)).Where(b => b != title);
        return new GuideText(name, Plain(title), Html(lead), [.. Parts(document)]);
    }

    void Prepare(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            literal.Content = new(Set(literal));
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Lead(link);
        }

        foreach (var table in document.Descendants<Table>())
        {
            Label(table);
        }
    }

    /// <summary>A sign right behind bold words or a link still follows a word, and one right before them still opens one.</summary>
    string Set(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var before = literal.PreviousSibling is null ? "" : "x";
        var after = literal.NextSibling is not null && text.TrimEnd().EndsWith('«') ? "x" : "";
        return Typography.Apply(before + text + after, language)[before.Length..^after.Length];
    }

    /// <summary>Where there is nothing to lead to, the words stay.</summary>
    void Lead(LinkInline link)
    {
        if (resolve(link.Url ?? "") is not { } address)
        {
            link.MoveChildrenAfter(link);
            link.Remove();
            return;
        }

        link.Url = address;
        if (link.IsImage && size(address) is { } known)
        {
            Measure(link.GetAttributes(), known.Width, known.Height);
        }
    }

    /// <summary>The page keeps the room of a picture before it comes.</summary>
    static void Measure(HtmlAttributes picture, int width, int height)
    {
        picture.AddProperty("width", width.ToString(CultureInfo.InvariantCulture));
        picture.AddProperty("height", height.ToString(CultureInfo.InvariantCulture));
        if (height > width)
        {
            picture.AddClass("tall");
        }
    }

    /// <summary>On a phone a table becomes a list of records, where each cell says its column.</summary>
    static void Label(Table table)
    {
        table.GetAttributes().AddClass("cards");
        var rows = table.OfType<TableRow>().ToList();
        var heads = rows[0].OfType<TableCell>().Select(Plain).ToList();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (cell, head) in row.OfType<TableCell>().Zip(heads))
            {
                cell.GetAttributes().AddProperty("data-label", head);
            }
        }
    }

    static IEnumerable<GuidePart> Parts(MarkdownDocument document)
    {
        var rest = document.SkipWhile(b => !IsPart(b)).ToList();
        while (rest.Count > 0)
        {
            var body = rest.Skip(1).TakeWhile(b => !IsPart(b)).ToList();
            yield return new GuidePart(
                rest[0].GetAttributes().Id ?? "",
                Plain(rest[0]),
                Html(body)
            );
            rest.RemoveRange(0, body.Count + 1);
        }
    }

    static bool IsPart(Block block) => block is HeadingBlock { Level: 2 };

    static string Html(IEnumerable<Block> blocks)
    {
        using var to = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(to);
        Pipeline.Setup(renderer);
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        return to.ToString();
    }

    /// <summary>The words alone.</summary>
    static string Plain(MarkdownObject? block) =>
        string.Concat(
            Inside(block)
                .Select(part =>
                    part switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        _ => "",
                    }
                )
        );

    // Descendants of a leaf are none: what it says is one inline.
    static IEnumerable<MarkdownObject> Inside(MarkdownObject? block) =>
        block is LeafBlock leaf ? leaf.Inline?.Descendants() ?? [] : block?.Descendants() ?? [];
}
