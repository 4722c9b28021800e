using CauseCommune.App.Forms;

namespace CauseCommune.App.Features.Plans;

/// <summary>What a person may change of an action, as text: what its form shows and sends back.</summary>
public record ActionTexts
{
    public string? What { get; init; }
    public string? Audience { get; init; }
    public string? Deliverable { get; init; }
    public string? Start { get; init; }
    public string? Due { get; init; }
    public string? InternalNote { get; init; }
    public string? PublicSentence { get; init; }

    /// <summary>The names of the fields, in the order in which they stand.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        nameof(What),
        nameof(Audience),
        nameof(Deliverable),
        nameof(Start),
        nameof(Due),
        nameof(InternalNote),
        nameof(PublicSentence),
    ];

    /// <summary>The text of a field, without the spaces around it; "" when there is none.</summary>
    public string Of(string field) =>
        (
            field switch
            {
                nameof(What) => What,
                nameof(Audience) => Audience,
                nameof(Deliverable) => Deliverable,
                nameof(Start) => Start,
                nameof(Due) => Due,
                nameof(InternalNote) => InternalNote,
                nameof(PublicSentence) => PublicSentence,
                _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
            }
        )
            ?.ReplaceLineEndings("\n")
            .Trim()
        ?? "";

    /// <summary>The texts that <paramref name="text"/> gives for each field.</summary>
    public static ActionTexts From(Func<string, string> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            What = text(nameof(What)),
            Audience = text(nameof(Audience)),
            Deliverable = text(nameof(Deliverable)),
            Start = text(nameof(Start)),
            Due = text(nameof(Due)),
            InternalNote = text(nameof(InternalNote)),
            PublicSentence = text(nameof(PublicSentence)),
        };
    }

    /// <summary>As they stand in <paramref name="action"/>.</summary>
    public static ActionTexts Of(Action action, Language language)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new()
        {
            What = action.What,
            Audience = action.AudienceId?.ToString(),
            Deliverable = action.Deliverable,
            Start = FormReader.Printed(action.Start, language),
            Due = FormReader.Printed(action.Due, language),
            InternalNote = action.InternalNote,
            PublicSentence = action.PublicSentence,
        };
    }
}
