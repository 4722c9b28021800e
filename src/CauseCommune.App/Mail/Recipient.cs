using CauseCommune.Domain;

namespace CauseCommune.App.Mail;

/// <summary>Whom a mail is written to, or who reads the answer. The name is what people call that person.</summary>
public sealed record Recipient(EmailAddress Address, string? Name = null)
{
    /// <summary>
    /// The address as a server is told it: its domain in ASCII, so that one that only looks like another is seen to be another.
    /// </summary>
    public string Told
    {
        get
        {
            var value = Address.Value;
            return string.Concat(value.AsSpan(0, value.LastIndexOf('@') + 1), Address.Domain);
        }
    }

    /// <summary>The name as it may stand in a header; null when nothing of it is left.</summary>
    public string? HeaderName =>
        Name is null ? null
        : HeaderText.Of(Name, Limits.Name) is { Length: > 0 } clean ? clean
        : null;
}
