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

/// <summary>What becomes of a mail that a server does not take.</summary>
public abstract class RefusedMailTests(ReadyDatabase database, MailServer server)
    : PostmanSite(database, server)
{
    [Fact]
    public async Task A_server_that_asks_to_come_back_is_asked_again_later_and_later()
    {
        var mail = await QueueAsync("busy");
        Assert.True(await Postman().GoAsync(default));
        Assert.Equal((MailState.Waiting, 1), Of(await FindAsync(mail)));
        Assert.Equal(MailFailure.Later, (await FindAsync(mail)).Failure);

        Assert.True(await Postman().GoAsync(default));
        Assert.Equal((MailState.Waiting, 1), Of(await FindAsync(mail)));
        Database.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Postman().GoAsync(default));
        Assert.Equal((MailState.Waiting, 2), Of(await FindAsync(mail)));
        Database.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal((MailState.Sent, 3), Of(await FindAsync(mail)));
    }

    [Fact]
    public async Task After_five_days_it_is_given_up_and_says_so()
    {
        var mail = await QueueAsync("later");
        for (var hours = 0; hours <= OutgoingMail.DaysTried * 24; hours += 6)
        {
            await Postman().GoAsync(default);
            Database.Time.Advance(TimeSpan.FromHours(6));
        }

        Assert.Equal(MailFailure.GivenUp, (await FindAsync(mail)).Failure);
        Assert.Equal(MailState.Failed, (await FindAsync(mail)).State);
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_marked_until_it_is_reached()
    {
        var mail = await QueueAsync("unknown");
        Assert.True(await Postman().GoAsync(default));

        await using var db = Database.Open();
        var address = EmailAddress.Parse(mail.ToAddress)!;
        var bounced = await db.BouncedAddresses.SingleAsync(b => b.Address == address.Normal);
        Assert.Equal(MailFailure.NoSuchAddress, (await FindAsync(mail)).Failure);
        Assert.Contains("5.1.1", bounced.ServerSaid, StringComparison.Ordinal);

        var found = await QueueAsync("");
        var reached = EmailAddress.Parse(found.ToAddress)!;
        await db.NoteBounceAsync(reached, bounced.At, "then", default);
        await db.NoteBounceAsync(reached, bounced.At, "again", default);
        Assert.True(await Postman().GoAsync(default));
        Assert.False(await db.BouncedAddresses.AnyAsync(b => b.Address == reached.Normal));
        Assert.True(await db.BouncedAddresses.AnyAsync(b => b.Address == address.Normal));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("policy")]
    [InlineData("content")]
    public async Task What_is_refused_for_another_reason_ends_and_marks_no_address(string kind)
    {
        var mail = await QueueAsync(kind);
        Assert.True(await Postman().GoAsync(default));

        await using var db = Database.Open();
        Assert.Equal(MailFailure.Refused, (await FindAsync(mail)).Failure);
        Assert.False(await db.BouncedAddresses.AnyAsync(b => b.Address.StartsWith(kind + own)));
    }

    [Fact]
    public async Task A_server_that_never_answers_holds_the_others_up_for_a_moment_only()
    {
        var slow = await QueueAsync("sleepy");
        var other = await QueueAsync("");
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal((MailState.Waiting, 1), Of(await FindAsync(slow)));
        Assert.Equal(MailState.Sent, (await FindAsync(other)).State);
    }

    [Fact]
    public async Task Accents_before_the_at_wait_for_a_server_that_knows_them()
    {
        var mail = await QueueAsync("zoé");
        Assert.True(await Postman().GoAsync(default));
        Assert.Equal(MailFailure.Accents, (await FindAsync(mail)).Failure);

        await Server.LearnAccentsAsync();
        var again = await QueueAsync("zoé");
        Assert.True(await Postman().GoAsync(default));
        Assert.Equal(MailState.Sent, (await FindAsync(again)).State);
    }

    [Fact]
    public async Task A_name_and_a_password_are_told_to_the_server()
    {
        await QueueAsync("");
        var wrong = Postman(user: ("asso", "wrong"));
        Assert.False(await wrong.GoAsync(default));
        Assert.DoesNotContain("wrong", weather.Now!.Said, StringComparison.Ordinal);

        Assert.True(await Postman(user: ("asso", "p@ss word")).GoAsync(default));
        Assert.Single(await Server.ReceivedByAsync(own));
        Assert.Equal("asso", Server.LastUser);
    }

    [Fact]
    public async Task A_server_without_the_protection_that_was_asked_for_gets_nothing()
    {
        var mail = await QueueAsync("");
        Assert.False(await Postman(tls: SmtpTls.StartTls).GoAsync(default));

        Assert.Empty(await Server.ReceivedByAsync(own));
        Assert.Equal(MailFailure.Server, (await FindAsync(mail)).Failure);
        Assert.Equal((MailState.Waiting, 0), Of(await FindAsync(mail)));
        Assert.True(await Postman().GoAsync(default));
    }
}

public sealed class SqliteRefusedMailTests(SqliteDatabase database, MailServer server)
    : RefusedMailTests(database, server),
        IClassFixture<SqliteDatabase>,
        IClassFixture<MailServer>;

public sealed class PostgresRefusedMailTests(PostgresDatabase database, MailServer server)
    : RefusedMailTests(database, server),
        IClassFixture<PostgresDatabase>,
        IClassFixture<MailServer>;
