using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Directory;

public sealed class DirectoryTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task An_organisation_is_added_changed_and_its_word_is_said()
    {
        var site = await PlanSite.NewAsync(host);

        var added = await site.SendAsync(
            "/directory/organizations",
            ("Name", "Fédération des ateliers"),
            ("ShortName", "FDA"),
            ("Kind", "FoundingMember"),
            ("Website", "ateliers.example")
        );
        var said = (await site.OpenAsync("/directory")).QuerySelector("aside [role=status]").Said();
        await site.SendAsync(
            added.Location![site.At("").Length..] + "/edit",
            ("Name", "Fédération des ateliers libres"),
            ("Kind", "Partner")
        );

        var organization = await site.ReadAsync(db =>
            db.Organizations.AsNoTracking().SingleAsync()
        );
        Assert.Equal("Organisation ajoutée : Fédération des ateliers", said);
        Assert.Equal("Fédération des ateliers libres", organization.Name);
        Assert.Equal("FDA", organization.ShortName);
        Assert.Equal("https://ateliers.example/", organization.Website);
        Assert.Equal(OrganizationKind.Partner, organization.Kind);
        Assert.Contains(
            "FDA, partenaire",
            (await site.OpenAsync("/directory")).QuerySelector("#g-Partner").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_short_name_finds_its_organisation_wherever_it_is_typed()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.SendAsync(
            "/directory/organizations",
            ("Name", "Fédération des ateliers"),
            ("ShortName", "FDA")
        );
        var action = await site.AddAsync("Ouvrir un atelier");

        await site.SendAsync($"/actions/{action}/owner", ("Organization", "fda"));

        Assert.Equal(1, await site.ReadAsync(db => db.Organizations.CountAsync()));
        Assert.Equal(
            "Fédération des ateliers",
            (await site.TheActionAsync()).Accountable!.Organization!.Name
        );
    }

    [Theory]
    [InlineData("federation des ATELIERS")]
    [InlineData("fda")]
    public async Task An_organisation_that_is_there_already_is_refused(string name)
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync(
            "/directory/organizations",
            ("Name", "Fédération des ateliers"),
            ("ShortName", "FDA")
        );

        var twice = await site.SendAsync("/directory/organizations", ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains(
            "« Fédération des ateliers » est déjà dans l’annuaire",
            twice.Refusals,
            StringComparison.Ordinal
        );
        Assert.Equal(name, twice.Kept("Name"));
    }

    [Fact]
    public async Task Two_people_may_have_one_name_when_somebody_says_so()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync("/directory/people", ("Name", "Zoé Exemple"), ("Title", "élue"));

        var asked = await site.SendAsync("/directory/people", ("Name", "ZOÉ EXEMPLE"));
        var added = await site.SendAsync(asked.Page, ("Name", "Zoé Exemple"), ("Anyway", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(HttpStatusCode.Found, added.Status);
        Assert.Equal(2, await site.ReadAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Of_two_who_change_a_person_at_once_the_second_sees_both()
    {
        var site = await PlanSite.NewAsync(host);
        var added = await site.SendAsync("/directory/people", ("Name", "Zoé Exemple"));
        var edit = added.Location![site.At("").Length..] + "/edit";
        var mine = await site.OpenAsync(edit);
        await site.SendAsync(edit, ("Title", "trésorière"));

        var second = await site.SendAsync(mine, ("Title", "présidente"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains(
            "trésorière",
            second.Page.QuerySelector(".diff .inside").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("présidente", second.Kept("Title"));
    }

    [Fact]
    public async Task A_page_says_where_its_person_and_organisation_appear_with_links()
    {
        var site = await StoryAsync();
        var (person, organization, action, meeting) = await IdsAsync(site);

        var ofPerson = await site.OpenAsync($"/directory/people/{person}");
        var ofOrganization = await site.OpenAsync($"/directory/organizations/{organization}");

        foreach (var page in new[] { ofPerson, ofOrganization })
        {
            Assert.NotNull(
                page.QuerySelector($"#actions a[href='{site.At($"/actions/{action}")}']")
            );
            Assert.NotNull(
                page.QuerySelector($"#meetings a[href='{site.At($"/meetings/{meeting}")}']")
            );
        }

        Assert.Equal("Zoé Exemple suit une action", ofPerson.Title());
        Assert.Equal("Ateliers du Nord répond d’une action", ofOrganization.Title());
    }

    [Fact]
    public async Task What_is_named_is_not_deleted_and_the_page_says_what_names_it()
    {
        var site = await StoryAsync();
        var (person, organization, _, _) = await IdsAsync(site);

        var people = await DeleteAsync(site, $"/directory/people/{person}");
        var organizations = await DeleteAsync(site, $"/directory/organizations/{organization}");

        foreach (var refused in new[] { people, organizations })
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Equal(
                ["#actions", "#meetings"],
                refused
                    .Page.QuerySelectorAll("[role=alert] .sum a")
                    .Select(a => a.GetAttribute("href"))
            );
        }

        Assert.Equal(1, await site.ReadAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Who_coordinates_is_not_deleted()
    {
        var site = await PlanSite.NewAsync(host);
        var added = await site.SendAsync("/directory/organizations", ("Name", "Ateliers du Nord"));
        await site.ChangeAsync(db =>
            db.Coalitions.Single(c => c.Id == site.Coalition).CoordinatorId = db
                .Organizations.Single()
                .Id
        );

        var refused = await DeleteAsync(site, added.Location![site.At("").Length..]);

        Assert.Contains("coordonne le collectif", refused.Refusals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nothing_names_is_deleted_and_comes_back()
    {
        var site = await PlanSite.NewAsync(host);
        var person = await site.SendAsync("/directory/people", ("Name", "Zoé Exemple"));
        var organization = await site.SendAsync(
            "/directory/organizations",
            ("Name", "Ateliers du Nord")
        );

        await DeleteAsync(site, person.Location![site.At("").Length..]);
        var first = await site.UndoAsync("/directory");
        await DeleteAsync(site, organization.Location![site.At("").Length..]);
        var second = await site.UndoAsync("/directory");

        Assert.Contains("Personne supprimée : Zoé Exemple", first, StringComparison.Ordinal);
        Assert.Contains("Organisation supprimée", second, StringComparison.Ordinal);
        Assert.True(await site.ReadAsync(db => db.People.AnyAsync()));
        Assert.True(await site.ReadAsync(db => db.Organizations.AnyAsync()));
    }

    [Fact]
    public async Task The_search_leads_to_the_pages_of_the_directory()
    {
        var site = await StoryAsync();
        var (person, organization, _, _) = await IdsAsync(site);

        var found = await site.OpenAsync("/search?q=zoe");
        var byShortName = await site.OpenAsync("/search?q=adn");

        Assert.NotNull(found.QuerySelector($"a[href='{site.At($"/directory/people/{person}")}']"));
        Assert.NotNull(
            byShortName.QuerySelector(
                $"a[href='{site.At($"/directory/organizations/{organization}")}']"
            )
        );
    }

    [Fact]
    public async Task People_beyond_a_page_stand_on_the_next()
    {
        var site = await PlanSite.NewAsync(host);
        await site.ChangeAsync(db =>
        {
            for (var i = 0; i < 205; i++)
            {
                db.People.Add(
                    new Person
                    {
                        Id = Id<Person>.New(Instant.FromUnixTimeSeconds(i)),
                        CoalitionId = site.Coalition,
                        Name = $"Personne {i % 200:000} {(char)('a' + (i / 200))}",
                    }
                );
            }
        });

        var first = await site.OpenAsync("/directory");
        var more = first.QuerySelectorAll<IHtmlAnchorElement>("#people p a").ToList()[^1];
        var next = await site.OpenAsync(more.GetAttribute("href")![site.At("").Length..]);

        var names = new[] { first, next }
            .SelectMany(p => p.QuerySelectorAll("#people tbody th a").Select(a => a.Said()))
            .ToList();
        Assert.Equal(205, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Theory]
    [InlineData("/directory/people/11111111-1111-1111-1111-111111111111")]
    [InlineData("/directory/organizations/11111111-1111-1111-1111-111111111111/edit")]
    [InlineData("/directory/people/11111111-1111-1111-1111-111111111111/merge")]
    public async Task What_is_not_there_is_the_one_page_that_says_so(string path) =>
        Assert.Equal(
            HttpStatusCode.NotFound,
            await (await PlanSite.NewAsync(host)).StatusAsync(path)
        );

    /// <summary>One action and one meeting that both name one person, for one organisation.</summary>
    async Task<PlanSite> StoryAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.SendAsync(
            "/directory/organizations",
            ("Name", "Ateliers du Nord"),
            ("ShortName", "ADN")
        );
        var action = await site.AddAsync("Ouvrir un atelier");
        await site.SendAsync(
            $"/actions/{action}/owner",
            ("Organization", "Ateliers du Nord"),
            ("Person", "Zoé Exemple")
        );
        await site.MeetAsync(PlanSite.Today);
        await site.ChangeAsync(db =>
            db.Meetings.Single()
                .Note(
                    Presence.Present,
                    db.People.Single(),
                    db.Organizations.Single(),
                    null,
                    Instant.FromUnixTimeSeconds(1)
                )
        );
        return site;
    }

    static async Task<(
        Id<Person> Person,
        Id<Organization> Organization,
        Id<Domain.Plans.Action> Action,
        Id<Meeting> Meeting
    )> IdsAsync(PlanSite site) =>
        (
            await site.ReadAsync(db => db.People.Select(p => p.Id).SingleAsync()),
            await site.ReadAsync(db => db.Organizations.Select(o => o.Id).SingleAsync()),
            await site.ReadAsync(db => db.Actions.Select(a => a.Id).SingleAsync()),
            await site.ReadAsync(db => db.Meetings.Select(m => m.Id).SingleAsync())
        );

    static async Task<Sent> DeleteAsync(PlanSite site, string path)
    {
        var page = await site.OpenAsync(path);
        return await site.SendAsync(
            page.QuerySelector<IHtmlFormElement>("form[action$='/deletion']")!
        );
    }
}
