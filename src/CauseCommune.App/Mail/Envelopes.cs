using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using MimeKit;
using MimeKit.Text;

namespace CauseCommune.App.Mail;

/// <summary>A mail as it travels (RFC 5322, RFC 2046).</summary>
static class Envelopes
{
    public static MimeMessage Message(OutgoingMail mail, Recipient from)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = mail.CreatedAt.ToDateTimeOffset(),
            Subject = mail.Subject,
            Body = new MultipartAlternative(
                Part(TextFormat.Plain, mail.Text),
                Part(TextFormat.Html, mail.Html)
            ),
        };
        message.From.Add(new MailboxAddress(mail.FromName, from.Told));
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToAddress));
        if (mail.ReplyToAddress is { } reply)
        {
            message.ReplyTo.Add(new MailboxAddress(mail.ReplyToName, reply));
        }

        // No notice of absence comes back (RFC 3834 §5).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        if (mail.StopUrl is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
        }

        return message;
    }

    /// <summary>The same as a file that programs of mail open.</summary>
    public static byte[] File(OutgoingMail mail, Recipient from)
    {
        using var message = Message(mail, from);
        using var file = new MemoryStream();
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        options.International = NeedsUtf8(mail);
        message.WriteTo(options, file);
        return file.ToArray();
    }

    /// <summary>Accents before the @: only a server that knows SMTPUTF8 (RFC 6531) takes it.</summary>
    public static bool NeedsUtf8(OutgoingMail mail) =>
        EmailAddress.Parse(mail.ToAddress) is not { IsPlain: true };

    static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format)
        {
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
        };
        part.SetText("utf-8", text);
        return part;
    }
}
