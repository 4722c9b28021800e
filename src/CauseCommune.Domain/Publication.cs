using NodaTime;

namespace CauseCommune.Domain;

/// <summary>
/// Why something may be shown to the public: who agreed, or where it is public already, and since when.
/// Without one it stays inside the coalition.
/// </summary>
public sealed record Publication
{
    /// <summary>Who agreed, or where it was published before, in words.</summary>
    public required string Ground { get; init; }

    /// <summary>The day of that agreement.</summary>
    public required LocalDate On { get; init; }

    /// <summary>How that agreement was given, when it is known.</summary>
    public Plans.AgreementWay? Way { get; init; }

    /// <summary>What keeps an action from the public: first the sentence that the public would read, then the consent to it.</summary>
    public static PublicationLack LackOf(string? sentence, bool consented) =>
        string.IsNullOrWhiteSpace(sentence) ? PublicationLack.Sentence
        : consented ? PublicationLack.Nothing
        : PublicationLack.Consent;
}

/// <summary>What is missing before the public reads an action.</summary>
public enum PublicationLack
{
    /// <summary>Nothing: it is public.</summary>
    Nothing = 0,

    /// <summary>The sentence that the public would read.</summary>
    Sentence,

    /// <summary>The consent of its organisation.</summary>
    Consent,
}
