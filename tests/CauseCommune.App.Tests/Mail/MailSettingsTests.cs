using CauseCommune.App.Hosting;
using CauseCommune.App.Mail;

namespace CauseCommune.App.Tests.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("smtp://smtp.example", 587, SmtpTls.StartTls)]
    [InlineData("smtps://smtp.example", 465, SmtpTls.Implicit)]
    [InlineData("smtp://smtp.example:2525?tls=starttls", 2525, SmtpTls.StartTls)]
    [InlineData("smtp://smtp.example:465?tls=implicit", 465, SmtpTls.Implicit)]
    [InlineData("smtp://127.0.0.1?tls=none", 25, SmtpTls.None)]
    public void A_server_is_read_with_how_the_way_to_it_is_protected(
        string typed,
        int port,
        SmtpTls tls
    )
    {
        var server = SmtpServer.TryRead(typed)!;

        Assert.Equal((port, tls), (server.Port, server.Tls));
    }

    [Fact]
    public void A_name_and_a_password_may_hold_any_character()
    {
        var server = SmtpServer.TryRead("smtp://a%40b.example:p%3Aw%2F%40@smtp.example")!;

        Assert.Equal(("a@b.example", "p:w/@"), (server.User, server.Password));
    }

    [Theory]
    [InlineData("smtp.example")]
    [InlineData("http://smtp.example")]
    [InlineData("smtp://")]
    [InlineData("smtp://smtp.example/x")]
    [InlineData("smtp://smtp.example?tls=maybe")]
    [InlineData("smtps://smtp.example?tls=none")]
    [InlineData("smtp://name@smtp.example")]
    [InlineData("smtp://name:password@smtp.example?tls=none")]
    public void What_is_not_understood_or_would_show_a_password_is_refused(string typed) =>
        Assert.Null(SmtpServer.TryRead(typed));

    [Theory]
    [InlineData("smtp://name:secret@smtp.example/x", "a@asso.example", "smtp")]
    [InlineData("smtp://name:secret@smtp.example", null, "smtp, mail-from")]
    [InlineData("smtp://name:secret@smtp.example", "nobody", "mail-from")]
    public void A_refusal_names_the_setting_and_never_the_password(
        string smtp,
        string? from,
        string wrong
    )
    {
        string[] args = from is null ? ["--smtp", smtp] : ["--smtp", smtp, "--mail-from", from];
        var (settings, refusal) = Settings.Read(args);

        Assert.Null(settings);
        Assert.Equal(ExitCode.MailSetting, refusal!.Code);
        Assert.Contains(
            $" {wrong} ",
            refusal.Sentence.Replace('\u00A0', ' ').Replace('“', ' ').Replace('”', ' ')
        );
        Assert.DoesNotContain("secret", refusal.Sentence);
    }

    [Fact]
    public void The_sender_has_a_name_and_an_address()
    {
        var (settings, _) = MailSettings.Read(null, "\"Collectif des haies\" <haies@asso.example>");

        Assert.Equal("Collectif des haies", settings!.From.Name);
        Assert.Equal("haies@asso.example", settings.From.Told);
    }
}
