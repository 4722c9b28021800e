using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Directory;

/// <summary>Two that may be one are shown, joined only by a person's choice, and parted again by « undo ».</summary>
public sealed class MergeTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly Instant Now = Instant.FromUnixTimeSeconds(1_517_900_000);

    [Fact]
    public async Task Names_that_are_alike_are_shown_and_not_joined()
    {
        var site = await PlanSite.NewAsync(host);
        await site.ChangeAsync(db =>
        {
            db.People.AddRange(
                Named(site, "Zoé Exemple"),
                Named(site, "Z. EXEMPLE"),
                Named(site, "Yves Modèle")
            );
            db.Organizations.AddRange(
                Called(site, "Fédération des Ateliers du Nord"),
                Called(site, "FAN")
            );
        });

        var page = await site.OpenAsync("/directory");

        Assert.Equal(2, page.QuerySelectorAll("#alike li").Length);
        Assert.DoesNotContain(
            "Yves Modèle",
            page.QuerySelector("#alike").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(3, await site.ReadAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task All_that_names_the_one_names_the_other_and_undo_parts_them_again()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync("Ouvrir un atelier");
        await site.MeetAsync(PlanSite.Today);
        await site.ChangeAsync(db =>
        {
            var (kept, gone) = (Called(site, "Ateliers du Nord"), Called(site, "ADN"));
            gone.Website = "https://adn.example/";
            gone.Kind = OrganizationKind.Member;
            db.Organizations.AddRange(kept, gone);
            var action = db.Actions.Single();
            action.NameOwner(gone, null, null, Now);
            db.Meetings.Single().Note(Presence.Present, null, gone, null, Now);
            db.Meetings.Single().Note(Presence.Present, null, kept, null, Now);
            db.Coalitions.Single(c => c.Id == site.Coalition).CoordinatorId = gone.Id;
        });
        var (one, other) = await TwoAsync(site);

        var sent = await site.SendAsync(
            $"/directory/organizations/{one}/merge?with={other}",
            ("Keep", one.ToString())
        );

        var kept = await site.ReadAsync(db => db.Organizations.AsNoTracking().SingleAsync());
        Assert.Equal(site.At($"/directory/organizations/{one}"), sent.Location);
        Assert.Equal(
            ("Ateliers du Nord", "https://adn.example/", OrganizationKind.Member),
            (kept.Name, kept.Website, kept.Kind)
        );
        Assert.Equal(one, (await site.TheActionAsync()).Accountable!.OrganizationId);
        // Both stood in the list of the meeting: the one that is left stands there once.
        Assert.Single(await site.ReadAsync(db => db.Attendances.ToListAsync()));
        Assert.Equal(one, await CoordinatorAsync(site));

        var said = await site.UndoAsync($"/directory/organizations/{one}");

        Assert.Contains(
            "« ADN » réuni avec « Ateliers du Nord »",
            said.Replace('\u202F', ' '),
            StringComparison.Ordinal
        );
        var again = await site.ReadAsync(db =>
            db.Organizations.AsNoTracking().OrderBy(o => o.Name).ToListAsync()
        );
        Assert.Equal(["ADN", "Ateliers du Nord"], again.Select(o => o.Name));
        Assert.Null(again[1].Website);
        Assert.Equal(other, (await site.TheActionAsync()).Accountable!.OrganizationId);
        Assert.Equal(2, await site.ReadAsync(db => db.Attendances.CountAsync()));
        Assert.Equal(other, await CoordinatorAsync(site));
    }

    [Fact]
    public async Task Two_people_become_one_who_is_reached_at_the_addresses_of_both()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync("Ouvrir un atelier");
        await site.ChangeAsync(db =>
        {
            var (kept, gone) = (Named(site, "Zoé Exemple"), Named(site, "Z. Exemple"));
            gone.Title = "élue";
            db.People.AddRange(kept, gone);
            var (shared, own) = (Address(site, "nord@a.example"), Address(site, "zoe@a.example"));
            db.MailAddresses.AddRange(shared, own);
            kept.ReachAt(shared, Now);
            gone.ReachAt(shared, Now);
            gone.ReachAt(own, Now);
            db.Actions.Single().NamePartner(null, gone, null, Now);
        });
        var people = await site.ReadAsync(db =>
            db.People.AsNoTracking().OrderByDescending(p => p.Name).ToListAsync()
        );

        await site.SendAsync(
            $"/directory/people/{people[1].Id}/merge?name=zoe+exemple",
            ("Keep", people[0].Id.ToString())
        );

        var kept = await site.ReadAsync(db =>
            db.People.AsNoTracking()
                .Include(p => p.Addresses)
                    .ThenInclude(a => a.Address)
                .SingleAsync()
        );
        Assert.Equal(("Zoé Exemple", "élue"), (kept.Name, kept.Title));
        Assert.Equal(
            ["nord@a.example", "zoe@a.example"],
            kept.Addresses.OrderBy(a => a.Rank).Select(a => a.Address!.Written)
        );
        Assert.Equal("Zoé Exemple", (await site.TheActionAsync()).Owners.Single().Person!.Name);

        await site.UndoAsync("/directory");

        Assert.Equal(2, await site.ReadAsync(db => db.People.CountAsync()));
        Assert.Equal(3, await site.ReadAsync(db => db.PersonAddresses.CountAsync()));
        Assert.Equal("Z. Exemple", (await site.TheActionAsync()).Owners.Single().Person!.Name);
    }

    [Fact]
    public async Task Two_that_were_told_apart_are_not_shown_again()
    {
        var site = await PlanSite.NewAsync(host);
        await site.ChangeAsync(db =>
            db.People.AddRange(Named(site, "Zoé Exemple"), Named(site, "Z. Exemple"))
        );
        var compare = (await site.OpenAsync("/directory"))
            .QuerySelector<IHtmlAnchorElement>("#alike a")!
            .GetAttribute("href")!;
        var page = await site.OpenAsync(compare[site.At("").Length..]);

        var sent = await site.SendAsync(
            page.QuerySelector<IHtmlFormElement>("form[action$='/distinction']")!
        );

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Null((await site.OpenAsync("/directory")).QuerySelector("#alike"));
        Assert.Equal(2, await site.ReadAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_refused_and_kept()
    {
        var site = await PlanSite.NewAsync(host);
        await site.ChangeAsync(db =>
            db.People.AddRange(Named(site, "Zoé Exemple"), Named(site, "Yves Modèle"))
        );
        var id = await site.ReadAsync(db => db.People.Select(p => p.Id).FirstAsync());

        using var answer = await host.Visitor()
            .GetAsync(site.At($"/directory/people/{id}/merge?name=Personne"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "value=\"Personne\"",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    static Task<Id<Organization>?> CoordinatorAsync(PlanSite site) =>
        site.ReadAsync(db =>
            db.Coalitions.Where(c => c.Id == site.Coalition)
                .Select(c => c.CoordinatorId)
                .SingleAsync()
        );

    static async Task<(Id<Organization>, Id<Organization>)> TwoAsync(PlanSite site)
    {
        var ids = await site.ReadAsync(db =>
            db.Organizations.OrderByDescending(o => o.Name).Select(o => o.Id).ToListAsync()
        );
        return (ids[0], ids[1]);
    }

    static Person Named(PlanSite site, string name) =>
        new()
        {
            Id = Id<Person>.New(Now),
            CoalitionId = site.Coalition,
            Name = name,
        };

    static Organization Called(PlanSite site, string name) =>
        new()
        {
            Id = Id<Organization>.New(Now),
            CoalitionId = site.Coalition,
            Name = name,
        };

    static MailAddress Address(PlanSite site, string address) =>
        new()
        {
            Id = Id<MailAddress>.New(Now),
            CoalitionId = site.Coalition,
            Written = address,
            Normal = EmailAddress.Parse(address)!.Normal,
        };
}
