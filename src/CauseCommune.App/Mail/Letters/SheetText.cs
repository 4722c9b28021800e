using System.Text;

namespace CauseCommune.App.Mail.Letters;

/// <summary>
/// A letter in plain text: the same words, each link with its address whole on a line of its own. Lines are not wrapped: the
/// reader's program does that to the width of its window.
/// </summary>
static class SheetText
{
    public static string Write(Sheet sheet, Foot foot)
    {
        var text = new StringBuilder();
        Paragraph(text, sheet.Title);
        foreach (var block in sheet.Blocks)
        {
            Write(text, block);
        }

        // The sign that a signature begins (RFC 3676 §4.3): programs leave it out of answers.
        text.Append("-- \n");
        foreach (var line in foot.Lines)
        {
            text.Append(line).Append('\n');
        }

        if (foot.Stop is { } stop)
        {
            text.Append(foot.StopLabel).Append('\n').Append(stop).Append('\n');
        }

        return text.ToString();
    }

    static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Say say:
                Paragraph(text, say.Text);
                break;
            case Aside aside:
                Paragraph(text, aside.Text);
                break;
            case Digits digits:
                Paragraph(text, "    " + digits.Code);
                break;
            case Gesture gesture:
                Paragraph(text, gesture.Label + "\n" + gesture.Url);
                break;
            case Cited cited:
                Paragraph(
                    text,
                    "> " + Lines(cited.Text).Replace("\n", "\n> ", StringComparison.Ordinal)
                );
                break;
            case Points points:
                Paragraph(text, string.Join('\n', points.Lines.Select(l => "- " + l)));
                break;
            default:
                throw new InvalidOperationException($"No plain text for {block.GetType().Name}.");
        }
    }

    static void Paragraph(StringBuilder text, string words) =>
        text.Append(Lines(words)).Append("\n\n");

    static string Lines(string words) => words.ReplaceLineEndings("\n");
}

/// <summary>What stands below each letter: who writes, from where the address comes, how to receive no more.</summary>
public sealed record Foot(IReadOnlyList<string> Lines, string? StopLabel, string? Stop)
{
    public static Foot Of(Letter letter, Words w)
    {
        var who = letter.Coalition is { } coalition
            ? w["Mails.Foot.Coalition", coalition.Name]
            : w["Mails.Foot.Instance"];
        return letter.Provenance switch
        {
            null => new([who, w["Mails.Foot.Asked"]], null, null),
            { StopUrl: { } stop } given => new(
                [who, w["Mails.Foot.GivenBy", given.GivenBy]],
                w["Mails.Foot.Stop"],
                stop
            ),
            var given => new(
                [who, w["Mails.Foot.GivenBy", given.GivenBy], w["Mails.Foot.StopByAnswer"]],
                null,
                null
            ),
        };
    }
}
