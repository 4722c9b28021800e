using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

/// <summary>Seeing a part of the plan, at an address that can be shared.</summary>
public sealed class FilterPlanTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    [Theory]
    [InlineData("owner=reseau+ECOLE", new[] { "Un guide", "Un stand" })]
    [InlineData("owner=Ada Exemple", new[] { "Un stand" })]
    [InlineData("owner=personne", new string[0])]
    [InlineData("state=late", new[] { "Un guide" })]
    [InlineData("state=TOACCEPT", new[] { "Un stand" })]
    [InlineData("state=dropped", new[] { "Un film" })]
    [InlineData("lack=owner", new[] { "Une affiche" })]
    [InlineData("lack=date", new[] { "Un stand", "Une affiche" })]
    [InlineData("audience=none", new[] { "Une affiche" })]
    [InlineData("owner=Réseau école&lack=date", new[] { "Un stand" })]
    public async Task The_address_says_which_actions_are_seen(string query, string[] expected)
    {
        var site = await FilledAsync();

        var page = await site.OpenAsync($"/plan?{query}");

        Assert.Equal(
            expected,
            page.QuerySelectorAll("main h3 a").Select(a => a.Said()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_audience_is_chosen_by_the_form_and_the_address_says_nothing_more()
    {
        var site = await FilledAsync();
        var page = await site.OpenAsync("/plan");
        var form = page.QuerySelector<IHtmlFormElement>("main form[method=get]")!;
        var audience = form.QuerySelectorAll<IHtmlOptionElement>("[name=audience] option")
            .Single(o => o.Text == "Écoles");

        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync(
            $"{form.GetAttribute("action")}?owner=&state=&audience={audience.Value}&lack="
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(
            site.At($"/plan?audience={audience.Value}"),
            answer.Headers.Location?.OriginalString
        );
        var found = await site.OpenAsync($"/plan?audience={audience.Value}");
        Assert.Equal("Deux actions sur quatre", found.Title());
        Assert.Contains(
            "Public visé : Écoles",
            found.QuerySelector("#asked").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            audience.Value,
            found.QuerySelector<IHtmlSelectElement>("[name=audience]")?.Value
        );
    }

    [Fact]
    public async Task What_is_asked_is_said_and_one_link_shows_all_again()
    {
        var site = await FilledAsync();

        var page = await site.OpenAsync("/plan?state=late&lack=deliverable");

        var said = page.QuerySelector("#asked")!;
        Assert.Contains("État : en retard", said.Said(), StringComparison.Ordinal);
        Assert.Contains("Sans livrable", said.Said(), StringComparison.Ordinal);
        Assert.Equal(site.At("/plan"), said.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do()
    {
        var site = await FilledAsync();

        var page = await site.OpenAsync("/plan?state=done");

        Assert.Equal("Aucune action sur quatre", page.Title());
        Assert.NotNull(page.QuerySelector($"main .empty a[href='{site.At("/plan")}']"));
    }

    [Fact]
    public async Task A_criterion_that_does_not_exist_is_said_and_left_aside()
    {
        var site = await FilledAsync();

        var page = await site.OpenAsync("/plan?state=%3Cb%3Efaux&audience=zzz");

        Assert.Contains(
            "<b>faux, zzz",
            page.QuerySelector("[role=status].lack").Said(),
            StringComparison.Ordinal
        );
        Assert.NotNull(page.QuerySelector("#lacks"));
    }

    async Task<PlanSite> FilledAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 3));
        await site.AddAsync(
            "Un guide",
            "Écoles",
            due: SaidDate.Of(Period.On(PlanSite.Today.PlusDays(-3)))
        );
        await site.AddAsync("Un stand", "Écoles");
        await site.AddAsync("Une affiche");
        await site.AddAsync(
            "Un film",
            "Écoles",
            a => a.Record(new UpdateDraft(PlanSite.Today, RecordedState.Dropped), null, Now)
        );
        await site.ChangeAsync(db =>
        {
            var network = new Organization
            {
                Id = Id<Organization>.New(Now),
                CoalitionId = site.Coalition,
                Name = "Réseau École",
            };
            var ada = new Person
            {
                Id = Id<Person>.New(Now),
                CoalitionId = site.Coalition,
                Name = "Ada Exemple",
            };
            db.AddRange(network, ada);
            var actions = db.Actions.Include(a => a.Owners).ToDictionary(a => a.What);
            actions["Un guide"]
                .NameOwner(network, null, null, Now)
                .Accept(AgreementWay.AtTheMeeting, null, PlanSite.Today);
            actions["Un stand"].NameOwner(network, ada, null, Now);
        });
        return site;
    }
}
