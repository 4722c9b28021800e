using System.Net;
using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.Coalitions;

/// <summary>Who publishes, who hosts, and in whose name mails are sent.</summary>
public sealed class LegalTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly (string, string)[] Whole =
    [
        ("Publisher", "Association d’essai"),
        ("PublisherForm", "association loi de 1901"),
        ("PublisherNumber", "W000000000"),
        ("PublisherAddress", "1 rue de l’Exemple\n00000 Exempleville"),
        ("PublisherPhone", "00 00 00 00 00"),
        ("PublisherEmail", "bonjour@example.org"),
        ("Director", "Ada Exemple"),
        ("Host", "Hébergement Fictif"),
        ("HostAddress", "2 rue de l’Exemple, 00000 Exempleville"),
        ("HostPhone", "00 00 00 00 01"),
    ];

    [Fact]
    public async Task What_the_law_asks_of_an_association_is_read_at_the_foot_of_each_public_page()
    {
        var site = await PlanSite.NewAsync(host);
        var before = await site.OpenAsync("/public/legal");

        await site.SendAsync("/settings/legal", Whole);
        var foot = (await site.OpenAsync("/public")).QuerySelector(
            "footer a[href$='/public/legal']"
        );
        var page = await site.OpenAsync("/public/legal");

        Assert.Equal("Qui publie ces pages n’est pas encore dit", before.Title());
        Assert.Equal(7, before.QuerySelectorAll("main dd.lack").Length);
        Assert.Equal("Mentions légales", foot.Said());
        Assert.Equal("Association d’essai publie ces pages", page.Title());
        Assert.Empty(page.QuerySelectorAll("main dd.lack"));
        foreach (var (_, told) in Whole)
        {
            Assert.All(
                told.Split('\n'),
                line =>
                    Assert.Contains(
                        line,
                        page.QuerySelector("main").Said().Replace('\u00A0', ' '),
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Fact]
    public async Task A_broken_address_is_refused_and_every_word_stays()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/settings/legal",
            ("Publisher", "Association d’essai"),
            ("ReplyTo", "bonjour@")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(
            ("Association d’essai", "bonjour@"),
            (sent.Kept("Publisher"), sent.Kept("ReplyTo"))
        );
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_sees_both_and_may_still_save()
    {
        var site = await PlanSite.NewAsync(host);
        var second = await site.OpenAsync("/settings/legal");
        await site.SendAsync("/settings/legal", ("Director", "Zoé Fiction"));

        var sent = await site.SendAsync(second, ("Director", "Ada Exemple"));
        var again = await site.SendAsync(sent.Page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "Zoé Fiction",
            sent.Page.QuerySelector(".diff").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Found, again.Status);
        Assert.Equal(
            "Ada Exemple",
            (await site.ReadAsync(db => db.Coalitions.SingleAsync(c => c.Id == site.Coalition)))
                .Legal
                .Director
        );
    }

    [Fact]
    public async Task Mails_of_the_coalition_carry_its_sender_and_the_address_that_reads_answers()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync(
            "/settings/legal",
            ("SenderName", "Le collectif"),
            ("ReplyTo", "reponses@example.org")
        );

        await using var scope = host.Services.CreateAsyncScope();
        var here = await scope
            .ServiceProvider.GetRequiredService<ICoalitions>()
            .FindAsync(site.ShortName, default);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await scope
            .ServiceProvider.GetRequiredService<IOutbox>()
            .AddAsync(
                new InvitationLetter("Ada Exemple", "Essai", Role.Reader, "https://example.org/")
                {
                    To = new(EmailAddress.Parse("zoe@example.org")!),
                    Language = Language.French,
                    Cause = "1",
                    Coalition = here,
                }
            );
        await db.SaveChangesAsync();

        var mail = await db.Mails.SingleAsync();
        Assert.Equal(
            ("Le collectif", "reponses@example.org", "Le collectif"),
            (mail.FromName, mail.ReplyToAddress, mail.ReplyToName)
        );
    }
}

/// <summary>On both databases: two people want the same address at the same moment.</summary>
public abstract class ShortNameRaceTests(TestHost host)
{
    [Fact]
    public async Task Coalitions_of_the_same_name_that_start_at_once_each_get_an_address()
    {
        var callers = Enumerable.Range(0, 6).Select(_ => new Caller(host)).ToList();
        var pages = await Task.WhenAll(callers.Select(c => c.OpenAsync("/fr/coalitions/new")));

        var sent = await Task.WhenAll(
            callers.Zip(
                pages,
                (c, page) => c.SendAsync(page, "/fr/coalitions", ("Name", "Le même nom"))
            )
        );

        Assert.All(sent, s => Assert.Equal(HttpStatusCode.Found, s.Status));
        Assert.Equal(6, sent.Select(s => s.Location).Distinct().Count());
    }

    [Fact]
    public async Task Who_takes_an_address_a_moment_too_late_is_told_so_in_a_sentence()
    {
        var sites = new[] { await PlanSite.NewAsync(host), await PlanSite.NewAsync(host) };
        var pages = await Task.WhenAll(sites.Select(s => s.OpenAsync("/settings")));

        var sent = await Task.WhenAll(
            sites.Zip(pages, (site, page) => site.SendAsync(page, ("ShortName", "convoitise")))
        );

        Assert.Equal(
            [HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity],
            sent.Select(s => s.Status).Order()
        );
        Assert.Contains(
            "convoitise",
            sent.Single(s => s.Status == HttpStatusCode.UnprocessableEntity).Refusals,
            StringComparison.Ordinal
        );
    }
}

public sealed class ShortNameRaceOnSqliteTests(SqliteHost host)
    : ShortNameRaceTests(host),
        IClassFixture<SqliteHost>;

public sealed class ShortNameRaceOnPostgresTests(PostgresHost host)
    : ShortNameRaceTests(host),
        IClassFixture<PostgresHost>;
