using System.Net;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

public sealed class AddActionTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_plan_is_started_with_its_audiences_and_needs()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/plan/start",
            ("Audiences[0].Name", "Écoles"),
            ("Audiences[0].Levels", "du primaire au supérieur"),
            ("Audiences[0].Needs", "2"),
            ("Audiences[2].Name", "Entreprises")
        );

        Assert.Equal(site.At("/plan"), sent.Location);
        var page = await site.OpenAsync("/plan");
        Assert.Equal("Deux cases vides", page.Title());
        Assert.Equal(
            ["Écoles", "Entreprises"],
            page.QuerySelectorAll("section h2").Select(h => h.Said())
        );
    }

    [Fact]
    public async Task A_refused_start_keeps_what_was_typed()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/plan/start",
            ("Title", "Feuille de route"),
            ("Audiences[0].Name", "Écoles"),
            ("Audiences[0].Needs", "beaucoup"),
            ("Audiences[1].Levels", "collèges")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("beaucoup", sent.Kept("Audiences[0].Needs"));
        Assert.Equal("collèges", sent.Kept("Audiences[1].Levels"));
        Assert.Contains("Il manque le nom du public", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal(0, await site.ReadAsync(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task A_coalition_never_gets_a_second_running_plan_by_this_form()
    {
        var site = await PlanSite.WithAsync(host);

        var sent = await site.SendAsync("/plan/start", ("Title", "Encore un"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("Encore un", sent.Kept("Title"));
    }

    [Fact]
    public async Task An_audience_is_added_and_changed()
    {
        var site = await PlanSite.WithAsync(host);

        var added = await site.SendAsync("/plan/audiences", ("Name", "Écoles"), ("Needs", "1"));
        var id = added.Location![(added.Location!.IndexOf("#p-", StringComparison.Ordinal) + 3)..];
        await site.SendAsync($"/plan/audiences/{id}", ("Name", "Collèges"), ("Needs", "3"));

        var page = await site.OpenAsync("/plan");
        Assert.Equal("Trois cases vides", page.Title());
        Assert.Equal("Collèges", page.QuerySelector("section h2").Said());
    }

    [Fact]
    public async Task Who_changes_an_audience_second_sees_both_texts()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        var id = await site.ReadAsync(db => db.Audiences.Select(a => a.Id).SingleAsync());
        var open = await site.OpenAsync($"/plan/audiences/{id}");
        await site.SendAsync($"/plan/audiences/{id}", ("Name", "Collèges"));

        var second = await site.SendAsync(open, ("Name", "Lycées"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Equal("Lycées", second.Kept("Name"));
        Assert.Contains("Collèges", second.Refusals, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await site.SendAsync(second.Page)).Status);
        Assert.Equal(
            "Lycées",
            await site.ReadAsync(db => db.Audiences.Select(a => a.Name).SingleAsync())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("zzz")]
    public async Task A_form_that_does_not_say_what_it_opened_overwrites_no_audience(string version)
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        var id = await site.ReadAsync(db => db.Audiences.Select(a => a.Id).SingleAsync());

        var sent = await site.SendAsync(
            $"/plan/audiences/{id}",
            ("Name", "Lycées"),
            ("Version", version)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("Lycées", sent.Kept("Name"));
        Assert.Contains("Écoles", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal(
            "Écoles",
            await site.ReadAsync(db => db.Audiences.Select(a => a.Name).SingleAsync())
        );
    }

    [Fact]
    public async Task Only_what_will_be_done_is_required()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync("/actions", ("What", "Un annuaire des intervenantes"));

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal("Un annuaire des intervenantes", (await site.TheActionAsync()).What);
        Assert.Equal("Aucune action concrète sur une", (await site.OpenAsync("/plan")).Title());
    }

    [Fact]
    public async Task A_hole_is_filled_with_a_concrete_action_on_one_page()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var audience = await site.ReadAsync(db => db.Audiences.Select(a => a.Id).SingleAsync());

        var sent = await site.SendAsync(
            $"/actions?audience={audience}",
            ("What", "Kit des métiers"),
            ("Deliverable", "un kit"),
            ("Organization", "Réseau du littoral"),
            ("Person", "Camille Exemple"),
            ("Word", "ByTheCoordinator"),
            ("AgreedBy", "la trésorière"),
            ("Start", "2018-02-12"),
            ("Due", "2018-03-30"),
            ("InternalNote", "à relire")
        );

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var action = await site.TheActionAsync();
        Assert.Equal(Lack.None, action.Facts.Lacks);
        Assert.Equal(audience, action.AudienceId);
        Assert.Equal("Réseau du littoral", action.Accountable!.Organization!.Name);
        Assert.Equal("Camille Exemple", action.Accountable.Person!.Name);
        Assert.Equal(AgreementWay.ByTheCoordinator, action.Accountable.Way);
        Assert.Equal("la trésorière", action.Accountable.AgreedBy);
        Assert.Equal(PlanSite.Today, action.Accountable.AgreedOn);
        Assert.Equal(new LocalDate(2018, 3, 30), action.Due!.End);
        Assert.Equal("à relire", action.InternalNote);
        Assert.Equal("Une action, et elle est concrète", (await site.OpenAsync("/plan")).Title());
    }

    [Fact]
    public async Task A_word_given_at_the_meeting_carries_the_day_of_the_meeting()
    {
        var site = await PlanSite.WithAsync(host);
        await site.MeetAsync(new LocalDate(2018, 2, 5));

        await site.SendAsync(
            "/actions",
            ("What", "Kit"),
            ("Group", "le bureau"),
            ("Word", "AtTheMeeting")
        );

        var owner = (await site.TheActionAsync()).Accountable!;
        Assert.Equal(
            (Agreement.Accepted, new LocalDate(2018, 2, 5)),
            (owner.Agreement, owner.AgreedOn!.Value)
        );
    }

    [Fact]
    public async Task An_organisation_already_known_is_offered_and_never_doubled()
    {
        var site = await PlanSite.WithAsync(host);
        await site.SendAsync("/actions", ("What", "Un"), ("Organization", "Réseau du littoral"));

        var form = await site.OpenAsync("/actions");
        await site.SendAsync(form, ("What", "Deux"), ("Organization", "réseau du Littoral"));

        Assert.Equal(
            "Réseau du littoral",
            form.QuerySelector("datalist option")!.GetAttribute("value")
        );
        Assert.Equal(1, await site.ReadAsync(db => db.Organizations.CountAsync()));
    }

    [Theory]
    [InlineData("What", "", "Il manque ce qui sera fait")]
    [InlineData("Due", "31 février", "31 février")]
    [InlineData("Word", "AtTheMeeting", "personne n’est nommé")]
    public async Task A_refusal_says_what_to_do_and_keeps_every_field(
        string field,
        string typed,
        string sentence
    )
    {
        var site = await PlanSite.WithAsync(host);

        var fields = new Dictionary<string, string>
        {
            ["What"] = "Kit",
            ["Deliverable"] = "un kit\nà imprimer",
            ["InternalNote"] = "note",
            [field] = typed,
        };
        var sent = await site.SendAsync("/actions", [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(sentence, sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("un kit\nà imprimer", sent.Kept("Deliverable"));
        Assert.Equal("note", sent.Kept("InternalNote"));
        Assert.Equal(0, await site.ReadAsync(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task An_audience_that_is_not_of_this_coalition_is_refused()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var other = await PlanSite.WithAsync(host, ("Ailleurs", 1));
        var foreign = await other.ReadAsync(db => db.Audiences.Select(a => a.Id).SingleAsync());

        var sent = await site.SendAsync(
            "/actions",
            ("What", "Kit"),
            ("Audience", foreign.ToString())
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync($"/plan/audiences/{foreign}"));
    }
}
