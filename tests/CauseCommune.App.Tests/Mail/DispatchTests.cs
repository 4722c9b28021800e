using System.Net;
using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.App.Tests.Features;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Mail;

/// <summary>The whole application with a server set.</summary>
public sealed class DispatchTests : IAsyncLifetime
{
    readonly MailServer server = new();
    HostWithServer? host;

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        host = new(server.Port);
        await host.InitializeAsync();
    }

    [Fact]
    public async Task What_was_committed_goes_at_once()
    {
        await AddAsync(Code("camille"));

        var sent = await server.NextAsync();

        Assert.Contains("483920", sent.TextBody);
        Assert.Equal("Cause d’essai", sent.From.Mailboxes.Single().Name);
        Assert.EndsWith("@asso.example", sent.MessageId);
    }

    [Fact]
    public async Task A_mail_that_failed_is_sent_again_by_a_button()
    {
        var letter = new InvitationLetter(
            "Ada Exemple",
            "Exemple",
            Role.Coordinator,
            "https://exemple.org/i"
        )
        {
            To = new(EmailAddress.Parse("camille@asso.example")!),
            Language = Language.French,
            Cause = "1",
        };
        var id = await AddAsync(letter, MailState.Failed);
        var caller = new Caller(host!);

        var list = await caller.OpenAsync("/fr/mails");
        Assert.Equal("Un courriel n’est pas parti", list.Title);
        Assert.Contains(
            "Cette adresse n’existe pas",
            list.Page.QuerySelector($"#m{id}")!.TextContent
        );
        var pressed = await caller.SendAsync(list, $"/fr/mails/{id}/dispatch");

        Assert.Equal(HttpStatusCode.Redirect, pressed.Status);
        Assert.Contains("https://exemple.org/i", (await server.NextAsync()).TextBody);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        await server.DisposeAsync();
    }

    static SignInLetter Code(string name) =>
        new("483920")
        {
            To = new(EmailAddress.Parse($"{name}@asso.example")!),
            Language = Language.French,
            Cause = Guid.NewGuid().ToString(),
        };

    async Task<Id<OutgoingMail>> AddAsync(Letter letter, MailState? state = null)
    {
        await using var scope = host!.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var id = await scope.ServiceProvider.GetRequiredService<IOutbox>().AddAsync(letter);
        if (state is { } became)
        {
            var mail = db.Mails.Local.Single();
            (mail.State, mail.Failure) = (became, MailFailure.NoSuchAddress);
        }

        await db.SaveChangesAsync();
        return id;
    }

    sealed class HostWithServer(int port) : TestHost(Engine.Sqlite)
    {
        protected override IEnumerable<(string, string)> Settings =>
            [
                ("empty", "true"),
                ("smtp", $"smtp://127.0.0.1:{port}?tls=none"),
                ("mail-from", "Cause d’essai <cause@asso.example>"),
            ];
    }
}
