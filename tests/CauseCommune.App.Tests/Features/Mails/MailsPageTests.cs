using System.Net;
using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace CauseCommune.App.Tests.Features.Mails;

/// <summary>Without a server, mails are read in a page of the application and saved as files.</summary>
public sealed class MailsPageTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Mails = "/fr/exemple/mails";
    readonly Caller caller = new(host);

    [Fact]
    public async Task A_mail_of_a_demonstration_is_read_here_and_goes_nowhere()
    {
        var id = await WriteAsync("exemple", "Camille <b>Exemple</b>");

        var list = await caller.OpenAsync(Mails);
        Assert.Contains("inventées", list.Page.QuerySelector("main")!.TextContent);
        Assert.True(list.Links($"{Mails}/{id}"));
        Assert.Null(list.Page.QuerySelector($"form[action='{Mails}/{id}/dispatch']"));

        var mail = await caller.OpenAsync($"{Mails}/{id}");
        Assert.Contains("vous invite à coordonner", mail.Title);
        Assert.Contains(
            "https://exemple.org/i/abc",
            mail.Page.QuerySelector("pre.letter")!.TextContent
        );
        Assert.Equal($"{Mails}/{id}/sheet", mail.Page.QuerySelector("iframe")!.GetAttribute("src"));
    }

    [Fact]
    public async Task What_people_typed_stays_text_in_a_mail_and_nothing_runs_in_it()
    {
        var id = await WriteAsync("exemple", "<script>alert(1)</script>");
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync($"{Mails}/{id}/sheet");

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", html);
        Assert.Contains("&lt;script&gt;alert(1)", html);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'", policy);
        Assert.Contains("sandbox", policy);
        Assert.DoesNotContain("allow-scripts", policy);
    }

    [Fact]
    public async Task Only_the_page_of_a_mail_frames_another_answer_of_ours()
    {
        var id = await WriteAsync("exemple", "Camille Exemple");
        using var visitor = host.Visitor();
        using var page = await visitor.GetAsync($"{Mails}/{id}");
        using var list = await visitor.GetAsync(Mails);

        Assert.Contains(
            "frame-src 'self'",
            page.Headers.GetValues("Content-Security-Policy").Single()
        );
        Assert.DoesNotContain(
            "frame-src",
            list.Headers.GetValues("Content-Security-Policy").Single()
        );
    }

    [Fact]
    public async Task It_is_saved_as_a_file_that_programs_of_mail_open()
    {
        var id = await WriteAsync("exemple", "Zoé\r\nBcc: tous@asso.example");
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync($"{Mails}/{id}/file");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var message = await MimeMessage.LoadAsync(new MemoryStream(bytes));

        Assert.Equal("message/rfc822", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".eml", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Empty(message.Bcc);
        Assert.Equal("Zoé Bcc: tous@asso.example", message.To.Mailboxes.Single().Name);
        Assert.Contains("https://exemple.org/i/abc", message.TextBody);
        Assert.Contains("https://exemple.org/i/abc", message.HtmlBody);
        // Lines end as RFC 5322 §2.3 asks.
        Assert.DoesNotContain("\n", System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n", ""));
    }

    [Fact]
    public async Task A_mail_of_one_coalition_is_not_there_for_another()
    {
        var id = await WriteAsync("exemple", "Camille Exemple");

        foreach (var part in new[] { "", "/sheet", "/file" })
        {
            var other = await caller.OpenAsync($"/fr/femmes-numerique/mails/{id}{part}");
            var instance = await caller.OpenAsync($"/fr/mails/{id}{part}");
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
            Assert.Equal(HttpStatusCode.NotFound, instance.Status);
        }

        Assert.False((await caller.OpenAsync("/fr/femmes-numerique/mails")).Links($"{Mails}/{id}"));
    }

    [Fact]
    public async Task At_this_machine_a_code_can_be_read_since_no_server_sends_it()
    {
        var id = await AddAsync(
            new SignInLetter("483920")
            {
                To = new(EmailAddress.Parse("camille@asso.example")!),
                Language = Language.French,
                Cause = Guid.NewGuid().ToString(),
            }
        );

        var mail = await caller.OpenAsync($"/fr/mails/{id}");
        Assert.Contains("483920", mail.Page.QuerySelector("pre.letter")!.TextContent);
        Assert.DoesNotContain(
            "483920",
            (await caller.OpenAsync("/fr/mails")).Page.QuerySelector("main")!.TextContent
        );
    }

    [Fact]
    public async Task A_code_that_was_withheld_from_an_unknown_address_is_not_listed()
    {
        var id = await AddAsync(
            new SignInLetter("483920")
            {
                To = new(EmailAddress.Parse("nobody@asso.example")!),
                Language = Language.French,
                Cause = Guid.NewGuid().ToString(),
                IsWithheld = true,
            }
        );

        Assert.False((await caller.OpenAsync("/fr/mails")).Links($"/fr/mails/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync($"/fr/mails/{id}")).Status);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_mail_that_is_not_there_is_the_page_of_what_is_not_there(string id) =>
        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync($"{Mails}/{id}")).Status);

    [Fact]
    public async Task The_page_is_in_the_language_of_its_reader_and_the_mail_stays_in_its_own()
    {
        var id = await WriteAsync("exemple", "Camille Exemple");

        Assert.Equal(
            "en",
            (await caller.OpenAsync($"/en/exemple/mails/{id}")).Page.DocumentElement.GetAttribute(
                "lang"
            )
        );
        Assert.Equal(
            "fr",
            (await caller.OpenAsync($"/en/exemple/mails/{id}"))
                .Page.QuerySelector("pre.letter")!
                .GetAttribute("lang")
        );
    }

    Task<Id<OutgoingMail>> WriteAsync(string coalition, string name) =>
        AddAsync(
            new InvitationLetter(name, "Exemple", Role.Coordinator, "https://exemple.org/i/abc")
            {
                To = new(EmailAddress.Parse($"c{Guid.NewGuid():N}@asso.example")!, name),
                Language = Language.French,
                Cause = "1",
            },
            coalition
        );

    async Task<Id<OutgoingMail>> AddAsync(Letter letter, string? shortName = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var coalition = await db.Coalitions.SingleOrDefaultAsync(c => c.ShortName == shortName);
        var id = await scope
            .ServiceProvider.GetRequiredService<IOutbox>()
            .AddAsync(
                letter with
                {
                    Coalition = coalition is null
                        ? null
                        : new(coalition.Id, coalition.ShortName, coalition.Name)
                        {
                            IsDemonstration = true,
                        },
                }
            );
        await db.SaveChangesAsync();
        return id;
    }
}
