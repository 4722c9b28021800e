using NodaTime;

namespace CauseCommune.Storage;

/// <summary>That a form with this key was carried out, and where its sender was led: the same form sent again is led there again.</summary>
public sealed class FormReceipt
{
    /// <summary>The key that the form carried.</summary>
    public required Guid Key { get; init; }

    /// <summary>The SHA-256 of what the form said, in hexadecimal: another text under the same key is another form.</summary>
    public required string Content { get; init; }

    /// <summary>Where its sender was led; null while it is being carried out.</summary>
    public string? Location { get; set; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}
