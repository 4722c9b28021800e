using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Directory;

/// <summary>Who represents whom, today and then; and what becomes of the actions of somebody whose mandate is over.</summary>
public sealed class MandateTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Who_represents_whom_is_told_of_any_day_and_the_day_is_echoed()
    {
        var site = await PlanSite.NewAsync(host);
        await NoteAsync(site, "Zoé Exemple", "Ateliers du Nord", "janvier 2010", "mars 2012");
        await NoteAsync(site, "Yves Modèle", "Ateliers du Nord", "1er avril 2012", "");

        var then = await site.OpenAsync("/directory?on=5+f%C3%A9vrier+2011");
        var now = await site.OpenAsync("/directory");

        Assert.Contains("Zoé Exemple", Table(then), StringComparison.Ordinal);
        Assert.DoesNotContain("Yves Modèle", Table(then), StringComparison.Ordinal);
        Assert.Contains(
            "samedi 5 février 2011",
            then.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains("Yves Modèle", Table(now), StringComparison.Ordinal);
        Assert.DoesNotContain("Zoé Exemple", Table(now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_day_of_a_mandate_counts()
    {
        var site = await PlanSite.NewAsync(host);
        await NoteAsync(site, "Zoé Exemple", "Ateliers du Nord", "", "mars 2012");

        Assert.DoesNotContain(
            "fini",
            Table(await site.OpenAsync("/directory?on=31+mars+2012")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "fini : mars 2012",
            Table(await site.OpenAsync("/directory?on=1er+avril+2012")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_mandate_that_is_over_is_the_state_of_the_page()
    {
        var site = await PlanSite.NewAsync(host);
        await NoteAsync(site, "Zoé Exemple", "Ateliers du Nord", "", "mars 2012");

        Assert.Equal(
            "Une organisation, un mandat à renouveler",
            (await site.OpenAsync("/directory")).Title()
        );
    }

    [Fact]
    public async Task A_day_that_is_not_understood_is_refused_and_kept()
    {
        var site = await PlanSite.NewAsync(host);

        using var answer = await host.Visitor()
            .GetAsync(site.At("/directory?on=le+31+f%C3%A9vrier"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "le 31 février",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_mandate_that_ends_offers_its_actions_and_hands_them_over_in_one_gesture()
    {
        var (site, mandate) = await WithActionsAsync();

        var ended = await site.SendAsync(
            $"/directory/mandates/{mandate}",
            ("Until", "31 janvier 2018")
        );
        var offered = await site.OpenAsync(ended.Location![site.At("").Length..]);
        var sent = await site.SendAsync(offered, ("To", "Yves Modèle"));

        Assert.Equal("Zoé Exemple suit encore deux actions", offered.Title());
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.All(await OwnersAsync(site), o => Assert.Equal("Yves Modèle", o.Person!.Name));
        // The organisation's word is not the person's.
        Assert.All(await OwnersAsync(site), o => Assert.Equal(Agreement.Accepted, o.Agreement));
        var next = await site.ReadAsync(db =>
            db.Mandates.AsNoTracking().Include(m => m.Person).OrderBy(m => m.Id).LastAsync()
        );
        Assert.Equal(
            ("Yves Modèle", new LocalDate(2018, 2, 1)),
            (next.Person!.Name, next.From!.Start)
        );

        var said = await site.UndoAsync("/directory");

        Assert.Contains(
            "Zoé Exemple a passé la main à Yves Modèle pour 2 actions",
            said,
            StringComparison.Ordinal
        );
        Assert.All(await OwnersAsync(site), o => Assert.Equal("Zoé Exemple", o.Person!.Name));
        Assert.Equal(1, await site.ReadAsync(db => db.Mandates.CountAsync()));
    }

    [Fact]
    public async Task The_history_of_an_action_keeps_who_followed_it()
    {
        var (site, mandate) = await WithActionsAsync();
        await site.SendAsync($"/directory/mandates/{mandate}/handover", ("To", "Yves Modèle"));
        var action = await site.ReadAsync(db => db.Actions.Select(a => a.Id).FirstAsync());

        var history = (await site.OpenAsync($"/actions/{action}"))
            .QuerySelector("section[aria-labelledby=history-h]")
            .Said();

        Assert.Contains("Passée à : Zoé Exemple Yves Modèle", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_actions_that_are_ticked_go()
    {
        var (site, mandate) = await WithActionsAsync();
        var page = await site.OpenAsync($"/directory/mandates/{mandate}/handover");
        var boxes = page.QuerySelectorAll<IHtmlInputElement>("input[name$='.Goes']").ToList();
        boxes[0].IsChecked = false;

        await site.SendAsync(page, ("To", "Yves Modèle"));

        Assert.Equal(
            ["Yves Modèle", "Zoé Exemple"],
            (await OwnersAsync(site)).Select(o => o.Person!.Name).Order()
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mme Zoé EXEMPLE")]
    public async Task To_nobody_or_to_the_same_person_is_refused(string to)
    {
        var (site, mandate) = await WithActionsAsync();

        var sent = await site.SendAsync($"/directory/mandates/{mandate}/handover", ("To", to));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.All(await OwnersAsync(site), o => Assert.Equal("Zoé Exemple", o.Person!.Name));
    }

    [Theory]
    [InlineData("", "Ateliers", "", "", 1)]
    [InlineData("Zoé", "", "", "", 1)]
    [InlineData("Zoé", "Ateliers", "mars 2019", "mars 2018", 1)]
    [InlineData("Zoé", "Ateliers", "le 31 février", "", 1)]
    public async Task What_cannot_be_a_mandate_is_refused_and_kept(
        string person,
        string organization,
        string from,
        string until,
        int refusals
    )
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await NoteAsync(site, person, organization, from, until);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(refusals, sent.Page.QuerySelectorAll(".sum li").Length);
        Assert.Equal(from, sent.Kept("From"));
        Assert.False(await site.ReadAsync(db => db.People.AnyAsync()));
    }

    [Fact]
    public async Task A_role_is_noted_changed_deleted_and_comes_back()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync(
            "/directory/memberships",
            ("Person", "Zoé Exemple"),
            ("Organization", "Ateliers du Nord"),
            ("Role", "trésorière"),
            ("From", "2015")
        );
        var id = await site.ReadAsync(db => db.Memberships.Select(m => m.Id).SingleAsync());

        await site.SendAsync($"/directory/memberships/{id}", ("Role", "présidente"));
        var changed = await site.ReadAsync(db => db.Memberships.AsNoTracking().SingleAsync());
        var page = await site.OpenAsync($"/directory/memberships/{id}");
        await site.SendAsync(page.QuerySelector<IHtmlFormElement>("form[action$='/deletion']")!);
        var said = await site.UndoAsync("/directory");

        Assert.Equal(("présidente", 2015), (changed.Role, changed.From!.Start.Year));
        Assert.Contains("Fonction supprimée", said, StringComparison.Ordinal);
        Assert.True(await site.ReadAsync(db => db.Memberships.AnyAsync()));
    }

    static Task<Sent> NoteAsync(
        PlanSite site,
        string person,
        string organization,
        string from,
        string until
    ) =>
        site.SendAsync(
            "/directory/mandates",
            ("Person", person),
            ("Organization", organization),
            ("From", from),
            ("Until", until)
        );

    /// <summary>Somebody with a mandate, and two actions that they follow.</summary>
    async Task<(PlanSite, Id<Mandate>)> WithActionsAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 3));
        await NoteAsync(site, "Zoé Exemple", "Ateliers du Nord", "2017", "");
        foreach (var what in new[] { "Ouvrir un atelier", "Tenir un stand" })
        {
            var action = await site.AddAsync(what);
            await site.SendAsync(
                $"/actions/{action}/owner",
                ("Organization", "Ateliers du Nord"),
                ("Person", "Zoé Exemple")
            );
        }

        await site.ChangeAsync(db =>
        {
            foreach (var owner in db.Ownerships)
            {
                owner.Accept(AgreementWay.ByAnswer, null, PlanSite.Today);
            }
        });
        return (site, await site.ReadAsync(db => db.Mandates.Select(m => m.Id).SingleAsync()));
    }

    static Task<List<Ownership>> OwnersAsync(PlanSite site) =>
        site.ReadAsync(db => db.Ownerships.AsNoTracking().Include(o => o.Person).ToListAsync());

    static string Table(IHtmlDocument page) => page.QuerySelector("main table").Said();
}
