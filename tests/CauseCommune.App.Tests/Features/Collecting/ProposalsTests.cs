using System.Net;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Collecting;

public abstract class ProposalsTests(TestHost host)
{
    [Fact]
    public async Task A_proposal_is_chosen_into_a_hole_and_the_choice_is_undone()
    {
        var site = await WithTwoAsync();
        var page = await site.OpenAsync(await AddressAsync(site));

        var chosen = await site.SendAsync(FormTo(page, "/choice"));

        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
        Assert.Equal("Planter dix arbres", (await site.TheActionAsync()).What);
        Assert.Equal(
            [ProposalState.Chosen, ProposalState.Waiting],
            (await site.ProposalsAsync()).Select(p => p.State)
        );

        await site.UndoAsync("/collect");

        Assert.All(await site.ProposalsAsync(), p => Assert.Equal(ProposalState.Waiting, p.State));
        Assert.Equal(0, await site.ReadAsync(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task Choosing_leads_on_to_the_next_audience_that_has_holes_and_proposals()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1), ("Familles", 1), ("Élus", 1));
        await site.ReceiveAsync("Association Exemple", "Écoles :\n- Planter dix arbres");
        await site.ReceiveAsync("Bâtir Fictif", "Élus :\n- Tendre dix toiles");

        var plan = await site.OpenAsync("/plan");
        var waiting = plan.QuerySelectorAll("a[href*='/collect/proposals?audience=']");
        var schools = await site.OpenAsync(PathOf(waiting[0].GetAttribute("href")!, site));
        var chosen = await site.SendAsync(FormTo(schools, "/choice"));

        Assert.Equal(
            ["1 proposition attend pour Écoles", "1 proposition attend pour Élus"],
            waiting.Select(a => a.Said())
        );
        Assert.Equal(waiting[1].GetAttribute("href"), chosen.Location);
    }

    static string PathOf(string address, PlanSite site) => address[site.At("").Length..];

    [Fact]
    public async Task What_was_settled_in_another_tab_is_not_settled_twice()
    {
        var site = await WithTwoAsync();
        var page = await site.OpenAsync(await AddressAsync(site));
        var first = FormTo(page, "/choice");
        await site.SendAsync(first);
        first
            .QuerySelector("input[name=_key]")!
            .SetAttribute("value", Guid.NewGuid().ToString("N"));

        var again = await site.SendAsync(first);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("déjà dans le plan", again.Refusals, StringComparison.Ordinal);
        Assert.Equal(1, await site.ReadAsync(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task Two_are_merged_and_both_who_proposed_stay()
    {
        var site = await WithTwoAsync();
        var (one, two) = await IdsAsync(site);
        var side = await site.OpenAsync($"/collect/proposals/{one}/merge?with={two}");
        Assert.Equal("Association Exemple ; Bâtir Fictif", side.In("Owner"));

        await site.SendAsync(side, ("What", "Planter et tendre"), ("Owner", "Association Exemple"));
        var page = await site.OpenAsync(await AddressAsync(site));
        await site.SendAsync(FormTo(page, "/choice"));

        var action = await site.TheActionAsync();
        Assert.Equal("Planter et tendre", action.What);
        Assert.Equal(Agreement.Accepted, action.Accountable!.Agreement);
        var partner = Assert.Single(action.Owners, o => o.Role == OwnerRole.Partner);
        Assert.Equal(
            ("Bâtir Fictif", Agreement.Named),
            (partner.Organization!.Name, partner.Agreement)
        );
    }

    [Fact]
    public async Task Who_merges_what_has_changed_is_told_and_loses_no_word()
    {
        var site = await WithTwoAsync();
        var (one, two) = await IdsAsync(site);
        var side = await site.OpenAsync($"/collect/proposals/{one}/merge?with={two}");
        await site.SendAsync($"/collect/proposals/{two}/set-aside", ("Reason", "Trop cher."));

        var sent = await site.SendAsync(side, ("What", "Planter et tendre"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("Planter et tendre", sent.Kept("What"));
        Assert.Contains("écartée entre-temps", sent.Refusals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_set_aside_with_a_reason_and_taken_up_again()
    {
        var site = await WithTwoAsync();
        var (one, _) = await IdsAsync(site);

        var without = await site.SendAsync($"/collect/proposals/{one}/set-aside");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);

        await site.SendAsync($"/collect/proposals/{one}/set-aside", ("Reason", "Trop cher."));
        var page = await site.OpenAsync(await AddressAsync(site));
        Assert.Equal("Une proposition attend", page.Title());
        Assert.Contains(
            "Trop cher.",
            page.QuerySelector("#set-aside").Said(),
            StringComparison.Ordinal
        );

        await site.SendAsync(FormTo(page, "/return"));
        Assert.Equal(
            "Deux propositions attendent",
            (await site.OpenAsync(await AddressAsync(site))).Title()
        );
    }

    [Fact]
    public async Task Three_hundred_proposals_are_shown_twenty_five_a_page_each_once()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.ReceiveAsync(
            "Association Exemple",
            string.Join('\n', Enumerable.Range(1, 300).Select(n => $"- Planter l'arbre numéro {n}"))
        );

        var seen = new List<string>();
        var address = await AddressAsync(site);
        for (var page = 0; page < 12; page++)
        {
            var open = await site.OpenAsync(address);
            var rows = open.QuerySelectorAll("#waiting h3").Select(h => h.Said()).ToList();
            Assert.Equal(25, rows.Count);
            seen.AddRange(rows);
            address = open.QuerySelectorAll("main .tools a.btn")
                .Select(a => a.GetAttribute("href")!)
                .LastOrDefault(a => a.Contains("after=", StringComparison.Ordinal))
                ?[site.At("").Length..]!;
        }

        Assert.Null(address);
        Assert.Equal(Enumerable.Range(1, 300).Select(n => $"Planter l’arbre numéro {n}"), seen);
        var plan = await site.ReadAsync(db => db.Plans.Select(p => p.Id).SingleAsync());
        var waiting = await site.ReadAsync(db => db.WaitingProposalsAsync(plan, default));
        Assert.Equal(300, Assert.Single(waiting).Value);
    }

    [Fact]
    public async Task An_audience_that_is_not_there_is_a_page_that_is_not_there()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        Assert.Equal(
            HttpStatusCode.NotFound,
            await site.StatusAsync($"/collect/proposals?audience={Guid.NewGuid()}")
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            await site.StatusAsync($"/collect/proposals/{Guid.NewGuid()}/merge")
        );
    }

    async Task<PlanSite> WithTwoAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.ReceiveAsync(
            "Association Exemple",
            "- Nous allons planter dix arbres",
            ("Proposals[0].What", "Planter dix arbres")
        );
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await site.ReceiveAsync("Bâtir Fictif", "- Tendre dix toiles ; responsable : nous");
        return site;
    }

    static async Task<(string One, string Two)> IdsAsync(PlanSite site)
    {
        var all = await site.ProposalsAsync();
        return (all[0].Id.ToString(), all[1].Id.ToString());
    }

    static async Task<string> AddressAsync(PlanSite site) =>
        $"/collect/proposals?audience={await site.ReadAsync(db => db.Audiences.Select(a => a.Id).SingleAsync())}";

    static IHtmlFormElement FormTo(IHtmlDocument page, string end) =>
        page.QuerySelectorAll("main form")
            .OfType<IHtmlFormElement>()
            .First(f => f.GetAttribute("action")!.EndsWith(end, StringComparison.Ordinal));
}

public sealed class ProposalsOnSqliteTests(SqliteHost host)
    : ProposalsTests(host),
        IClassFixture<SqliteHost>;

public sealed class ProposalsOnPostgresTests(PostgresHost host)
    : ProposalsTests(host),
        IClassFixture<PostgresHost>;
