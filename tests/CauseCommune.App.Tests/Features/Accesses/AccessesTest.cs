using System.Net;
using CauseCommune.Domain.Accounts;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Accesses;

public sealed class AccessesTest(OpenSqliteHost host) : IClassFixture<OpenSqliteHost>
{
    [Fact]
    public async Task A_representative_is_invited_for_an_organisation_comes_in_becomes_a_reader_and_is_shut_out_again()
    {
        var coalition = await host.CoalitionAsync(
            "Avec représentantes",
            ("coord@exemple.org", Role.Coordinator, null),
            ("autre@exemple.org", Role.Reader, "Les Haies")
        );
        var list = $"/fr/{coalition.ShortName}/access";
        var coordinator = await host.SignedInAsync("coord@exemple.org");
        var page = await coordinator.OpenAsync(list);
        var organization = page
            .Page.QuerySelectorAll("form[action='" + list + "'] option")
            .First(o => o.TextContent == "Les Haies")
            .GetAttribute("value")!;

        var without = await coordinator.SendAsync(
            page,
            list,
            ("Email", "rep@exemple.org"),
            ("Role", "Representative"),
            ("Organization", "")
        );
        Assert.Contains("Choisissez l’organisation", without.Alert, StringComparison.Ordinal);
        Assert.Equal("rep@exemple.org", without.Kept("Email"));

        var given = await coordinator.SendAsync(
            page,
            list,
            ("Email", "rep@exemple.org"),
            ("Role", "Representative"),
            ("Organization", organization)
        );
        Assert.Equal(HttpStatusCode.Found, given.Status);
        var representative = await host.SignedInAsync("rep@exemple.org");
        var plan = $"/fr/{coalition.ShortName}/plan";
        Assert.Equal(HttpStatusCode.OK, (await representative.OpenAsync(plan)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await representative.OpenAsync(list)).Status);

        var proposals = $"/fr/{coalition.ShortName}/our-part/proposals";
        Assert.Equal(HttpStatusCode.OK, (await representative.OpenAsync(proposals)).Status);

        var id = given.Location!.Split("#a-")[1];
        await coordinator.SendAsync(
            list,
            $"{list}/{id}",
            ("Role", "Reader"),
            ("Organization", organization)
        );
        Assert.Equal(HttpStatusCode.OK, (await representative.OpenAsync(plan)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await representative.OpenAsync(proposals)).Status);

        await coordinator.SendAsync(list, $"{list}/{id}/end");
        Assert.Equal(HttpStatusCode.NotFound, (await representative.OpenAsync(plan)).Status);
    }

    [Fact]
    public async Task The_last_coordinator_cannot_be_locked_out()
    {
        var coalition = await host.CoalitionAsync(
            "Seule",
            ("seule@exemple.org", Role.Coordinator, null),
            ("jamais.venue@exemple.org", Role.Coordinator, null)
        );
        var list = $"/fr/{coalition.ShortName}/access";
        var caller = await host.SignedInAsync("seule@exemple.org");
        await using var db = host.Open(coalition.Id);
        var mine = await db.Accesses.SingleAsync(a => a.Email == "seule@exemple.org");

        var ended = await caller.SendAsync(list, $"{list}/{mine.Id}/end");
        var changed = await caller.SendAsync(
            list,
            $"{list}/{mine.Id}",
            ("Role", "Reader"),
            ("Organization", "")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ended.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.Status);
        Assert.Contains("dernière personne qui coordonne", ended.Alert, StringComparison.Ordinal);
        Assert.Contains("dernière personne qui coordonne", changed.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync(list)).Status);
    }

    [Fact]
    public async Task Another_coalition_does_not_know_the_way_in()
    {
        var one = await host.CoalitionAsync("Une", ("une@exemple.org", Role.Coordinator, null));
        var other = await host.CoalitionAsync(
            "Autre",
            ("autre2@exemple.org", Role.Coordinator, null)
        );
        await using var db = host.Open(other.Id);
        var theirs = await db.Accesses.SingleAsync();
        var caller = await host.SignedInAsync("une@exemple.org");
        var list = $"/fr/{one.ShortName}/access";
        var page = await caller.OpenAsync(list);

        var refused = await caller.PostAsync(page, $"{list}/{theirs.Id}/end");

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Null((await db.Accesses.AsNoTracking().SingleAsync()).EndedAt);
    }
}
