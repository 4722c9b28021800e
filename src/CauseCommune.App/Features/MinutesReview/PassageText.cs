using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>
/// The paragraphs of one row as they were given, their passages marked and numbered. In code, since no space may come between
/// a mark and the words around it.
/// </summary>
public sealed class PassageText : ComponentBase
{
    [Inject]
    public Words W { get; set; } = null!;

    [Inject]
    public Visit Visit { get; set; } = null!;

    [Parameter, EditorRequired]
    public ReviewPart Part { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Card> Cards { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var language = Visit.Coalition!.Language;
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "read");
        builder.AddAttribute(2, "lang", language == W.Language ? null : language.Code);
        foreach (var paragraph in Part.Paragraphs)
        {
            builder.OpenElement(3, "p");
            // From here a module counts where a selection lies in the text.
            builder.AddAttribute(13, "data-start", paragraph.Start);
            foreach (var segment in paragraph.Segments)
            {
                Set(builder, segment);
            }

            builder.CloseElement();
        }

        builder.CloseElement();
    }

    void Set(RenderTreeBuilder builder, Segment segment)
    {
        if (segment.Mark is not { } mark)
        {
            Lines(builder, segment.Text);
            return;
        }

        builder.OpenElement(4, "mark");
        builder.AddAttribute(
            5,
            "id",
            segment.Start is { } start
                ? string.Create(CultureInfo.InvariantCulture, $"t-{start}")
                : null
        );
        builder.AddAttribute(6, "class", Cards[mark - 1].Mark);
        Lines(builder, segment.Text);
        foreach (var number in segment.Ends)
        {
            builder.OpenElement(7, "a");
            builder.AddAttribute(8, "href", $"#p{number}");
            builder.AddAttribute(9, "aria-label", W["Minutes.Review.Finding", number]);
            builder.AddContent(10, number);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    static void Lines(RenderTreeBuilder builder, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                builder.OpenElement(11, "br");
                builder.CloseElement();
            }

            builder.AddContent(12, lines[i]);
        }
    }
}
