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

/// <summary>What is in the outbox reaches the server, whatever happens on the way.</summary>
public abstract class PostmanTests(ReadyDatabase database, MailServer server)
{
    static int made;
    readonly string own = $"t{Interlocked.Increment(ref made)}";
    readonly Weather weather = new();

    [Fact]
    public async Task A_mail_is_sent_once_with_both_its_parts_and_says_who_writes()
    {
        var mail = await QueueAsync("", m => m.ToName = "Zoé Exemple");

        Assert.True(await Postman().GoAsync(default));
        Assert.True(await Postman().GoAsync(default));

        var sent = Assert.Single(await server.ReceivedByAsync(own));
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
        await server.DownAsync();
        for (var minutes = 0; minutes < 60; minutes += 2)
        {
            Assert.False(await Postman().GoAsync(default));
            database.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.NotNull(weather.Now);
        Assert.Equal(2000, await CountAsync(MailState.Waiting));
        await server.UpAsync();
        Assert.True(await Postman().GoAsync(default), weather.Now?.Said);

        Assert.Null(weather.Now);
        Assert.Equal(2000, await CountAsync(MailState.Sent));
        Assert.Equal(
            mails.Order(StringComparer.Ordinal),
            (await server.ReceivedByAsync(own))
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
        Assert.Single(await server.ReceivedByAsync(own));
        await EndLeasesAsync();
        Assert.True(await Postman().GoAsync(default));
        await EndLeasesAsync();
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal(
            [mail.MessageId, mail.MessageId],
            (await server.ReceivedByAsync(own)).Select(m => m.MessageId)
        );
        Assert.Equal(MailState.Sent, (await FindAsync(mail)).State);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_for_a_moment_makes_no_second_mail()
    {
        var mail = await QueueAsync("");
        var crashes = true;
        var postman = Postman(() => crashes ? Crashing() : database.Open());
        await Assert.ThrowsAsync<CrashException>(() => postman.GoAsync(default));

        crashes = false;
        await EndLeasesAsync();
        Assert.True(await postman.GoAsync(default));

        Assert.Single(await server.ReceivedByAsync(own));
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

        database.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal(
            [mail.MessageId, mail.MessageId],
            (await server.ReceivedByAsync("cut" + own)).Select(m => m.MessageId)
        );
        Assert.Equal(MailState.Sent, (await FindAsync(mail)).State);
    }

    [Fact]
    public async Task A_server_that_asks_to_come_back_is_asked_again_later_and_later()
    {
        var mail = await QueueAsync("busy");
        Assert.True(await Postman().GoAsync(default));
        Assert.Equal((MailState.Waiting, 1), Of(await FindAsync(mail)));
        Assert.Equal(MailFailure.Later, (await FindAsync(mail)).Failure);

        Assert.True(await Postman().GoAsync(default));
        Assert.Equal((MailState.Waiting, 1), Of(await FindAsync(mail)));
        database.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Postman().GoAsync(default));
        Assert.Equal((MailState.Waiting, 2), Of(await FindAsync(mail)));
        database.Time.Advance(TimeSpan.FromMinutes(2));
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
            database.Time.Advance(TimeSpan.FromHours(6));
        }

        Assert.Equal(MailFailure.GivenUp, (await FindAsync(mail)).Failure);
        Assert.Equal(MailState.Failed, (await FindAsync(mail)).State);
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_marked_until_it_is_reached()
    {
        var mail = await QueueAsync("unknown");
        Assert.True(await Postman().GoAsync(default));

        await using var db = database.Open();
        var address = EmailAddress.Parse(mail.ToAddress)!;
        var bounced = await db.BouncedAddresses.SingleAsync(b => b.Address == address.Normal);
        Assert.Equal(MailFailure.NoSuchAddress, (await FindAsync(mail)).Failure);
        Assert.Contains("5.1.1", bounced.ServerSaid, StringComparison.Ordinal);
        await db.NoteBounceAsync(address, bounced.At, "again", default);
        await db.ReachedAsync(address, default);
        Assert.False(await db.BouncedAddresses.AnyAsync(b => b.Address == address.Normal));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("policy")]
    [InlineData("content")]
    public async Task What_is_refused_for_another_reason_ends_and_marks_no_address(string kind)
    {
        var mail = await QueueAsync(kind);
        Assert.True(await Postman().GoAsync(default));

        await using var db = database.Open();
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

        await server.LearnAccentsAsync();
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
        Assert.Single(await server.ReceivedByAsync(own));
        Assert.Equal("asso", server.LastUser);
    }

    [Fact]
    public async Task A_server_without_the_protection_that_was_asked_for_gets_nothing()
    {
        var mail = await QueueAsync("");
        Assert.False(await Postman(tls: SmtpTls.StartTls).GoAsync(default));

        Assert.Empty(await server.ReceivedByAsync(own));
        Assert.Equal(MailFailure.Server, (await FindAsync(mail)).Failure);
        Assert.Equal((MailState.Waiting, 0), Of(await FindAsync(mail)));
        Assert.True(await Postman().GoAsync(default));
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
        Assert.Single(await server.ReceivedByAsync(own));
    }

    [Fact]
    public async Task Who_waits_in_front_of_the_screen_is_served_first()
    {
        await QueueAsync("");
        var urgent = await QueueAsync("", m => m.Urgent = true);
        Assert.True(await Postman().GoAsync(default));

        Assert.Equal(urgent.MessageId, (await server.ReceivedByAsync(own))[0].MessageId);
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
            await using var db = database.Open();
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

    Instant Now => Instant.FromDateTimeOffset(database.Time.GetUtcNow());

    static (MailState, int) Of(OutgoingMail mail) => (mail.State, mail.Attempts);

    Postman Postman(
        Func<AppDb>? open = null,
        (string Name, string Password)? user = null,
        SmtpTls tls = SmtpTls.None
    )
    {
        var settings = server.Settings;
        var smtp = settings.Smtp! with { User = user?.Name, Password = user?.Password, Tls = tls };
        return new(
            open ?? (() => database.Open()),
            new Settings("data", 0, null, true) { Mail = settings with { Smtp = smtp } },
            weather,
            database.Time,
            NullLogger<Postman>.Instance
        )
        {
            Patience = TimeSpan.FromSeconds(1),
        };
    }

    async Task<OutgoingMail> QueueAsync(string beginning, System.Action<ToldMail>? with = null)
    {
        var told = new ToldMail { Beginning = beginning + own };
        with?.Invoke(told);
        await using var db = database.Open();
        var mail = told.Mail(Now);
        db.Mails.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    async Task<List<string>> QueueAsync(int many)
    {
        await using var db = database.Open();
        var mails = Enumerable
            .Range(0, many)
            .Select(_ => new ToldMail { Beginning = own }.Mail(Now))
            .ToList();
        db.Mails.AddRange(mails);
        await db.SaveChangesAsync();
        return [.. mails.Select(m => m.MessageId)];
    }

    async Task<OutgoingMail> FindAsync(OutgoingMail mail)
    {
        await using var db = database.Open();
        return await db.Mails.IgnoreQueryFilters().SingleAsync(m => m.Id == mail.Id);
    }

    async Task<int> CountAsync(MailState state)
    {
        await using var db = database.Open();
        return await db
            .Mails.IgnoreQueryFilters()
            .CountAsync(m => m.State == state && m.ToAddress.StartsWith(own));
    }

    async Task EndLeasesAsync()
    {
        await using var db = database.Open();
        await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.LeasedUntil != null)
            .ExecuteUpdateAsync(to =>
                to.SetProperty(m => m.LeasedUntil, Instant.FromUtc(2000, 1, 1, 0, 0))
            );
    }

    AppDb Crashing() => CrashingDatabase.Open(database);
}

public sealed class SqlitePostmanTests(SqliteDatabase database, MailServer server)
    : PostmanTests(database, server),
        IClassFixture<SqliteDatabase>,
        IClassFixture<MailServer>;

public sealed class PostgresPostmanTests(PostgresDatabase database, MailServer server)
    : PostmanTests(database, server),
        IClassFixture<PostgresDatabase>,
        IClassFixture<MailServer>;
