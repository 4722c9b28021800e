using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Meetings;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Dossiers;

public sealed class DossierTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_dossier_is_written_by_hand_with_its_outcome()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/dossier/new",
            ("Label", "Grande cause 2018"),
            ("Filed", "fin 2017"),
            ("Outcome", "no"),
            ("Chosen", "un autre thème"),
            ("By", "le jury")
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var dossier = await site.ReadAsync(db => db.Dossiers.AsNoTracking().SingleAsync());
        Assert.Equal(new LocalDate(2017, 12, 31), dossier.Filed!.End);
        Assert.Equal(
            new Outcome
            {
                Retained = false,
                Chosen = "un autre thème",
                By = "le jury",
            },
            dossier.Outcome
        );
        Assert.Equal("Dossier non retenu", (await site.OpenAsync("/dossier")).Title());
    }

    [Fact]
    public async Task What_was_chosen_instead_without_an_outcome_is_refused_and_kept()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/dossier/new",
            ("Label", "Grande cause 2018"),
            ("Chosen", "un autre thème")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("retenu", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("un autre thème", sent.Kept("Chosen"));
    }

    [Fact]
    public async Task What_was_done_is_said_and_can_be_undone()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync("/dossier/new", ("Label", "Grande cause 2018"));
        var id = await site.ReadAsync(db => db.Dossiers.Select(d => d.Id).SingleAsync());
        Assert.Contains(
            "Dossier noté : Grande cause 2018",
            (await site.OpenAsync("/dossier")).QuerySelector("form[action$='/undo']").Said(),
            StringComparison.Ordinal
        );

        await site.SendAsync($"/dossiers/{id}/publication", ("Ground", "accord de l'essai"));

        Assert.Contains(
            "Visible de tout le monde : Grande cause 2018",
            await site.UndoAsync("/dossier"),
            StringComparison.Ordinal
        );
        Assert.Null(
            (await site.ReadAsync(db => db.Dossiers.AsNoTracking().SingleAsync())).Publication
        );
    }

    [Fact]
    public async Task A_date_that_is_not_touched_stays_as_it_was_said()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync(
            "/dossier/new",
            ("Label", "Grande cause 2018"),
            ("Filed", "en décembre dernier")
        );
        var before = await site.ReadAsync(db => db.Dossiers.AsNoTracking().SingleAsync());

        await site.SendAsync($"/dossiers/{before.Id}", ("Subject", "Les forêts"));

        var after = await site.ReadAsync(db => db.Dossiers.AsNoTracking().SingleAsync());
        Assert.Equal("Les forêts", after.Subject);
        Assert.Equal("en décembre dernier", after.Filed!.Said);
        Assert.Equal(before.Filed, after.Filed);
    }

    [Fact]
    public async Task Of_two_who_edit_a_dossier_at_once_the_second_sees_both()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync("/dossier/new", ("Label", "Grande cause 2018"));
        var id = await site.ReadAsync(db => db.Dossiers.Select(d => d.Id).SingleAsync());
        var mine = await site.OpenAsync($"/dossiers/{id}");
        await site.SendAsync($"/dossiers/{id}", ("Subject", "Les forêts"));

        var sent = await site.SendAsync(mine, ("Subject", "Les rivières"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "Les forêts",
            sent.Page.QuerySelector(".diff .inside").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("Les rivières", sent.Kept("Subject"));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(sent.Page)).Status);
    }

    [Fact]
    public async Task A_position_whose_words_change_is_no_longer_public()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync(
            "/positions/new",
            ("Authority", "Ministère de l'exemple"),
            ("Stance", "Supports"),
            ("Reasons", "Le diagnostic est juste.")
        );
        var id = await site.ReadAsync(db => db.Positions.Select(p => p.Id).SingleAsync());
        await site.SendAsync($"/positions/{id}/publication", ("Ground", "accord du cabinet"));
        Assert.Contains("Ministère", await PublicAsync(site), StringComparison.Ordinal);

        await site.SendAsync($"/positions/{id}", ("SaidOn", "5 février 2018"));
        Assert.Contains("5 février 2018", await PublicAsync(site), StringComparison.Ordinal);
        await site.SendAsync($"/positions/{id}", ("Reasons", "Le diagnostic est faux."));

        Assert.DoesNotContain("Ministère", await PublicAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_needs_an_authority_and_what_it_thinks()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync("/positions/new", ("Wish", "Se revoir"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(2, sent.Page.QuerySelectorAll(".sum li").Length);
        Assert.Equal("Se revoir", sent.Kept("Wish"));
    }

    [Fact]
    public async Task A_meeting_is_shown_to_the_public_by_one_gesture_with_its_ground_and_taken_back_by_another()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Held, m => m.Title = "Atelier des écoles");
        Assert.DoesNotContain("Atelier", await PublicAsync(site), StringComparison.Ordinal);

        var refused = await site.SendAsync($"/meetings/{id}/publication", ("Ground", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var sent = await site.SendAsync(
            $"/meetings/{id}/publication",
            ("Ground", "annoncée dans la presse")
        );
        Assert.EndsWith($"/dossier#m-{id}", sent.Location, StringComparison.Ordinal);
        Assert.Contains("Atelier des écoles", await PublicAsync(site), StringComparison.Ordinal);

        var page = await site.OpenAsync("/dossier");
        Assert.Contains(
            "annoncée dans la presse",
            page.QuerySelector($"#m-{id}").Said(),
            StringComparison.Ordinal
        );
        await site.SendAsync(page.QuerySelector<IHtmlFormElement>($"#m-{id} form")!);
        Assert.DoesNotContain("Atelier", await PublicAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_published()
    {
        var site = await PlanSite.NewAsync(host);

        foreach (var kind in new[] { "dossiers", "positions", "meetings" })
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                await site.StatusAsync($"/{kind}/{Guid.Empty}/publication")
            );
        }
    }

    static async Task<string> PublicAsync(PlanSite site) =>
        (await site.OpenAsync("/public")).QuerySelector("main").Said();
}
