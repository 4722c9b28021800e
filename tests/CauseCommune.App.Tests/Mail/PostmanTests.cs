using CauseCommune.App.Hosting;
using CauseCommune.App.Mail;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CauseCommune.App.Tests.Mail;

/// <summary>What is in the outbox reaches the server, once, whatever happens on the way.</summary>
public abstract class PostmanTests(ReadyDatabase database, MailServer server)
    : PostmanSite(database, server)
{
    [Fact]
    public async Task A_mail_is_sent_once_with_both_its_parts_and_says_who_writes()
    {
        var mail = await QueueAsync("", m => m.ToName = "Zoé Exemple");

        Assert.True(await Postman().GoAsync(default));
        Assert.True(await Postman().GoAsync(default));

        var sent = Assert.Single(await Server.ReceivedByAsync(own));
        Assert.Equal(mail.MessageId, sent.MessageId);
        Assert.Equal("\"Collectif Exemple\" <cause@asso.example>", sent.From.ToString());
        Assert.Equal("Zoé Exemple", sent.To[0].Name);
        Assert.Equal("Réunion – jeudi", sent.Subject);
        Assert.Equal("auto-generated", sent.Headers["Auto-Submitted"]);
        Assert.Equal("<https://exemple.org/stop>", sent.Headers["List-Unsubscribe"]);
        Assert.Equal("Bonjour,\n\n« à jeudi »\n", sent.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal("<p>« à jeudi »</p>", sent.HtmlBody!.Trim());
        Assert.Equal((MailState.Sent, 1), Of(await FindAsync(mail)));
    }

    [Fact]
    public async Task With_the_server_down_for_an_hour_two_thousand_mails_wait_and_none_is_lost()
    {
        var mails = await QueueAsync(2000);
        await Server.DownAsync();
        for (var minutes = 0; minutes < 60; minutes += 2)
        {
            Assert.False(await Postman().GoAsync(default));
            Database.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.NotNull(weather.Now);
        Assert.Equal(2000, await CountAsync(MailState.Waiting));
        await Server.UpAsync();
        Assert.True(await Postman().GoAsync(default), weather.Now?.Said);

        Assert.Null(weather.Now);
        Assert.Equal(2000, await CountAsync(MailState.Sent));
        Assert.Equal(
            mails.Order(StringComparer.Ordinal),
            (await Server.ReceivedByAsync(own))
                .Select(m => m.MessageId)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_crash_between_sending_and_noting_sends_once_more_with_the_same_id()
    {
        var mail = await QueueAsync("");
        var crashing = Postman(() => Crashing());
        await Assert.ThrowsAsync<CrashException>(() => crashing.GoAsync(default));

        Assert.True(await Postman().GoAsync(default));
        Assert.Single(await Server.ReceivedByAsync(own));
        await EndLeasesAsync();
        Assert.True(await Postman().GoAsync(default));
        await EndLeasesAsync();
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal(
            [mail.MessageId, mail.MessageId],
            (await Server.ReceivedByAsync(own)).Select(m => m.MessageId)
        );
        Assert.Equal(MailState.Sent, (await FindAsync(mail)).State);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_for_a_moment_makes_no_second_mail()
    {
        var mail = await QueueAsync("");
        var crashes = true;
        var postman = Postman(() => crashes ? Crashing() : Database.Open());
        await Assert.ThrowsAsync<CrashException>(() => postman.GoAsync(default));

        crashes = false;
        await EndLeasesAsync();
        Assert.True(await postman.GoAsync(default));

        Assert.Single(await Server.ReceivedByAsync(own));
        Assert.Equal(MailState.Sent, (await FindAsync(mail)).State);
    }

    [Fact]
    public async Task A_line_that_is_cut_after_the_message_sends_it_once_more_with_the_same_id()
    {
        var mail = await QueueAsync("cut");
        var other = await QueueAsync("");
        Assert.True(await Postman().GoAsync(default));
        Assert.Equal((MailState.Waiting, 1), Of(await FindAsync(mail)));
        Assert.Equal(MailState.Sent, (await FindAsync(other)).State);

        Database.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal(
            [mail.MessageId, mail.MessageId],
            (await Server.ReceivedByAsync("cut" + own)).Select(m => m.MessageId)
        );
        Assert.Equal(MailState.Sent, (await FindAsync(mail)).State);
    }

    [Fact]
    public async Task What_is_secret_is_let_go_once_it_was_sent_and_not_sent_when_it_is_too_late()
    {
        var (soon, late) = (
            await QueueAsync("", m => m.Secret = true),
            await QueueAsync("", m => (m.Secret, m.UsefulUntil) = (true, Now))
        );
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal(
            (MailState.Sent, false),
            (await FindAsync(soon)) is var s ? (s.State, s.HasBody) : default
        );
        Assert.Equal(
            (MailState.Expired, false),
            (await FindAsync(late)) is var l ? (l.State, l.HasBody) : default
        );
        Assert.Single(await Server.ReceivedByAsync(own));
    }

    [Fact]
    public async Task Who_waits_in_front_of_the_screen_is_served_first()
    {
        await QueueAsync("");
        var urgent = await QueueAsync("", m => m.Urgent = true);
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal(urgent.MessageId, (await Server.ReceivedByAsync(own))[0].MessageId);
    }

    [Fact]
    public async Task Four_workers_never_take_the_same_mail()
    {
        await QueueAsync(50);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(TakeAllAsync)));

        Assert.Equal(50, taken.Sum(t => t.Count));
        Assert.Equal(50, taken.SelectMany(t => t).Distinct().Count());

        async Task<List<Id<OutgoingMail>>> TakeAllAsync()
        {
            var mine = new List<Id<OutgoingMail>>();
            await using var db = Database.Open();
            while (
                await db.LeaseMailsAsync(Now, 5, Duration.FromMinutes(5), default)
                    is { Count: > 0 } mails
            )
            {
                mine.AddRange(
                    mails
                        .Where(m => m.ToAddress.StartsWith(own, StringComparison.Ordinal))
                        .Select(m => m.Id)
                );
            }

            return mine;
        }
    }
}

public sealed class SqlitePostmanTests(SqliteDatabase database, MailServer server)
    : PostmanTests(database, server),
        IClassFixture<SqliteDatabase>,
        IClassFixture<MailServer>;

public sealed class PostgresPostmanTests(PostgresDatabase database, MailServer server)
    : PostmanTests(database, server),
        IClassFixture<PostgresDatabase>,
        IClassFixture<MailServer>;
