using CauseCommune.Domain;

namespace CauseCommune.App.Mail;

/// <summary>How mail leaves the instance.</summary>
/// <param name="Smtp">The server that takes it; null: mails are read in a page of the application.</param>
/// <param name="From">The address that stands as sender.</param>
public sealed record MailSettings(SmtpServer? Smtp, Recipient From)
{
    /// <summary>The sender where nothing is set: mails then stay here.</summary>
    public static readonly Recipient Nobody = new(
        EmailAddress.Parse("cause-commune@localhost.localdomain")!,
        "Cause commune"
    );

    /// <summary>No server: mails are read in a page of the application.</summary>
    public static readonly MailSettings Here = new(null, Nobody);

    /// <summary>
    /// Reads <c>--smtp smtp://name:password@host:587?tls=starttls</c> and <c>--mail-from "Name &lt;address&gt;"</c>.
    /// What is wrong is told by the name of the setting alone: its value may hold a password.
    /// </summary>
    public static (MailSettings? Settings, string? Wrong) Read(string? smtp, string? from)
    {
        Recipient? sender = null;
        if (!string.IsNullOrWhiteSpace(from) && (sender = ReadSender(from)) is null)
        {
            return (null, "mail-from");
        }

        if (string.IsNullOrWhiteSpace(smtp))
        {
            return (new(null, sender ?? Nobody), null);
        }

        return SmtpServer.TryRead(smtp) is not { } server ? (null, "smtp")
            : sender is null ? (null, "smtp, mail-from")
            : (new(server, sender), null);
    }

    static Recipient? ReadSender(string text)
    {
        var open = text.LastIndexOf('<');
        var (name, address) =
            open > 0 ? (text[..open].Trim().Trim('"').Trim(), text[open..]) : ("", text);
        return EmailAddress.Parse(address) is { } read
            ? new(read, name.Length == 0 ? "Cause commune" : name)
            : null;
    }
}

/// <summary>How the way to the server is protected.</summary>
public enum SmtpTls
{
    /// <summary>Not at all: for a server on this machine.</summary>
    None,

    /// <summary>From a plain greeting on (port 587); a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>From the first byte (port 465).</summary>
    Implicit,
}

/// <summary>A server that takes mail.</summary>
public sealed record SmtpServer(string Host, int Port, SmtpTls Tls, string? User, string? Password)
{
    /// <summary>
    /// <c>smtp://host</c> (port 587, STARTTLS), <c>smtps://host</c> (port 465), with <c>?tls=none</c>, <c>starttls</c> or
    /// <c>implicit</c>; name and password percent-encoded before the host. Null when it is not understood.
    /// A password is never sent unprotected to another machine.
    /// </summary>
    public static SmtpServer? TryRead(string text)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("smtp" or "smtps")
            || uri.IdnHost.Length == 0
            || uri.AbsolutePath is not ("" or "/")
            || uri.Fragment.Length > 0
        )
        {
            return null;
        }

        SmtpTls? tls = uri.Query switch
        {
            "" => uri.Scheme == "smtps" ? SmtpTls.Implicit : SmtpTls.StartTls,
            "?tls=none" when uri.Scheme == "smtp" => SmtpTls.None,
            "?tls=starttls" when uri.Scheme == "smtp" => SmtpTls.StartTls,
            "?tls=implicit" => SmtpTls.Implicit,
            _ => null,
        };
        var who = uri.UserInfo.Split(':', 2);
        var user = who[0].Length == 0 ? null : Uri.UnescapeDataString(who[0]);
        var password = who.Length < 2 ? null : Uri.UnescapeDataString(who[1]);
        return
            tls is not { } chosen
            || (user is null) != (password is null)
            || (user is not null && chosen == SmtpTls.None && !uri.IsLoopback)
            ? null
            : new(
                uri.IdnHost,
                uri.Port > 0 ? uri.Port
                    : chosen == SmtpTls.Implicit ? 465
                    : chosen == SmtpTls.StartTls ? 587
                    : 25,
                chosen,
                user,
                password
            );
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
