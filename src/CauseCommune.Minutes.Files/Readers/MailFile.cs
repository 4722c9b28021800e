using MimeKit;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>A mail (.eml): its subject as a title, then its body; what is attached is left aside.</summary>
internal static class MailFile
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 20 };

    public static string Text(byte[] bytes)
    {
        using var message = MimeMessage.Load(Options, new MemoryStream(bytes));
        var body =
            message.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain
            : message.HtmlBody is { } html ? HtmlFile.Text(html)
            : "";
        if (string.IsNullOrWhiteSpace(body))
        {
            return "";
        }

        var subject = message.Subject?.ReplaceLineEndings(" ").Trim();
        return string.IsNullOrEmpty(subject) ? body : "# " + subject + "\n\n" + body;
    }
}
