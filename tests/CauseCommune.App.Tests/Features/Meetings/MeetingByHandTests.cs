using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Meetings;

/// <summary>What a meeting holds, written by hand: cancelled, its agenda, its decisions, its questions, who was there.</summary>
public abstract class MeetingByHandTests(TestHost host)
{
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    [Fact]
    public async Task A_cancelled_meeting_is_neither_next_nor_last_and_calendars_are_told()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Ahead);

        await site.SendAsync(await FormAsync(site, $"/meetings/{id}/times", "/cancellation"));

        var page = await site.OpenAsync("/meetings");
        Assert.Equal("Aucune réunion prévue", page.Title());
        Assert.Contains("annulée", page.QuerySelector($"#m-{id}").Said(), StringComparison.Ordinal);
        Assert.Null(
            await site.ReadAsync(db => db.NextMeetingAsync(PlanSite.Today, CancellationToken.None))
        );
        Assert.Null(
            await site.ReadAsync(db =>
                db.LastMeetingBeforeAsync(new LocalDate(2019, 1, 1), CancellationToken.None)
            )
        );
        var calendar = await CalendarAsync(site, id);
        Assert.Contains("STATUS:CANCELLED", calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", calendar, StringComparison.Ordinal);

        await site.SendAsync(await FormAsync(site, $"/meetings/{id}", "/cancellation/end"));
        calendar = await CalendarAsync(site, id);
        Assert.DoesNotContain("CANCELLED", calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_is_undone_from_the_next_page()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Ahead);
        await site.SendAsync(await FormAsync(site, $"/meetings/{id}/times", "/cancellation"));

        Assert.Contains(
            "Réunion annulée : 20 février 2018",
            await site.UndoAsync($"/meetings/{id}"),
            StringComparison.Ordinal
        );

        Assert.Null((await site.ReadAsync(db => db.Meetings.SingleAsync())).CancelledOn);
    }

    [Fact]
    public async Task The_agenda_is_set_by_hand()
    {
        var site = await PlanSite.NewAsync(host);
        AgendaItem? budget = null;
        var id = await site.MeetingAsync(
            MeetingStory.Ahead,
            m =>
            {
                m.Add("Le lieu", null, Now);
                budget = m.Add("Le budget", null, Now);
            }
        );
        var item = $"/meetings/{id}/items/{budget!.Id}";

        await site.SendAsync(item, ("Title", "Les devis"), ("Note", "Il y en a deux"));
        await site.SendAsync(await FormAsync(site, item, "/place"), ("Way", "up"));
        Assert.Equal(["Les devis", "Le lieu"], await ItemsAsync(site));

        await site.SendAsync(await FormAsync(site, item, "/deletion"));
        Assert.Equal(["Le lieu"], await ItemsAsync(site));
        await site.UndoAsync($"/meetings/{id}");
        Assert.Equal(["Les devis", "Le lieu"], await ItemsAsync(site));
    }

    [Fact]
    public async Task Of_two_who_change_an_item_the_second_sees_both()
    {
        var site = await PlanSite.NewAsync(host);
        AgendaItem? budget = null;
        var id = await site.MeetingAsync(
            MeetingStory.Ahead,
            m => budget = m.Add("Le budget", null, Now)
        );
        var second = await site.OpenAsync($"/meetings/{id}/items/{budget!.Id}");
        await site.SendAsync($"/meetings/{id}/items/{budget.Id}", ("Title", "Le premier texte"));

        var sent = await site.SendAsync(second, ("Title", "Le second texte"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "premier",
            sent.Page.QuerySelector(".diff").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("Le second texte", sent.Kept("Title"));
    }

    [Fact]
    public async Task A_decision_is_noted_corrected_with_its_history_deleted_and_brought_back()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Held);

        await site.SendAsync($"/meetings/{id}/decisions", ("Text", "Le kit est choisi."));
        var decision = await site.ReadAsync(db => db.Decisions.SingleAsync());
        Assert.Equal((id, MeetingStory.Held), (decision.MeetingId!.Value, decision.On));

        await site.SendAsync($"/decisions/{decision.Id}", ("Text", "Le kit est retenu."));
        var page = await site.OpenAsync($"/decisions/{decision.Id}");
        Assert.Contains("choisi", page.QuerySelector(".diff del").Said(), StringComparison.Ordinal);
        Assert.Contains("retenu", page.QuerySelector(".diff ins").Said(), StringComparison.Ordinal);

        await site.SendAsync(await FormAsync(site, $"/decisions/{decision.Id}", "/deletion"));
        Assert.False(await site.ReadAsync(db => db.Decisions.AnyAsync()));
        await site.UndoAsync($"/meetings/{id}");
        Assert.Equal(
            "Le kit est retenu.",
            (await site.ReadAsync(db => db.Decisions.SingleAsync())).Text
        );
    }

    [Fact]
    public async Task Of_two_who_correct_a_decision_the_second_sees_both_and_loses_no_word()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Held);
        await site.SendAsync($"/meetings/{id}/decisions", ("Text", "Le kit est choisi."));
        var address = $"/decisions/{(await site.ReadAsync(db => db.Decisions.SingleAsync())).Id}";
        var second = await site.OpenAsync(address);
        await site.SendAsync(address, ("Text", "Le kit est retenu."));

        var sent = await site.SendAsync(second, ("Text", "Le kit est voté."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "retenu",
            sent.Page.QuerySelector(".diff").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("Le kit est voté.", sent.Kept("Text"));
        Assert.Equal(HttpStatusCode.Found, (await site.SendAsync(sent.Page)).Status);
    }

    [Theory]
    [InlineData("", "Écrivez ce qui a été décidé")]
    [InlineData(null, "1 001")]
    public async Task No_decision_or_one_too_long_is_refused_in_a_sentence(
        string? text,
        string said
    )
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Held);
        var typed = text ?? new string('a', 1_001);

        var sent = await site.SendAsync($"/meetings/{id}/decisions", ("Text", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(said, sent.Refusals, StringComparison.Ordinal);
        Assert.Equal(typed, sent.Kept("Text"));
    }

    [Fact]
    public async Task A_question_is_noted_changed_settled_opened_again_deleted_and_brought_back()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Held);

        await site.SendAsync($"/questions/new?meeting={id}", ("Text", "Qui paie ?"));
        var question = await site.ReadAsync(db => db.OpenQuestions.SingleAsync());
        Assert.Equal(MeetingStory.Held, question.RaisedOn);

        var address = $"/questions/{question.Id}";
        await site.SendAsync(address, ("Text", "Qui finance ?"), ("Owner", "le bureau"));
        await site.SendAsync($"{address}/answer", ("Answer", "La ville."));
        await site.SendAsync(await FormAsync(site, address, "/answer/end"));
        question = await site.ReadAsync(db => db.OpenQuestions.SingleAsync());
        Assert.Equal(
            ("Qui finance ?", "le bureau", null),
            (question.Text, question.Owner, question.SettledOn)
        );

        await site.SendAsync(await FormAsync(site, address, "/deletion"));
        Assert.False(await site.ReadAsync(db => db.OpenQuestions.AnyAsync()));
        Assert.Contains(
            "Question supprimée : Qui finance",
            await site.UndoAsync("/dossier"),
            StringComparison.Ordinal
        );
        Assert.True(await site.ReadAsync(db => db.OpenQuestions.AnyAsync()));
    }

    [Fact]
    public async Task Who_was_there_is_noted_by_name_and_removed()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Held);
        var address = $"/meetings/{id}/attendances";

        await site.SendAsync(
            await FormAsync(site, address, "/attendances"),
            ("Person", "Nina Exemple"),
            ("Organization", "Réseau Un"),
            ("Role", "trésorière")
        );
        await site.SendAsync(
            await FormAsync(site, address, "/attendances"),
            ("Person", "nina exemple"),
            ("Presence", "Excused")
        );

        var noted = await site.ReadAsync(db =>
            db.Attendances.Include(a => a.Person).OrderBy(a => a.Id).ToListAsync()
        );
        Assert.Equal([Presence.Present, Presence.Excused], noted.Select(a => a.Presence).Order());
        Assert.Single(noted.Select(a => a.PersonId).Distinct());

        await site.SendAsync(await FormAsync(site, address, "/removal"));
        Assert.Equal(1, await site.ReadAsync(db => db.Attendances.CountAsync()));
        await site.UndoAsync(address);
        Assert.Equal(2, await site.ReadAsync(db => db.Attendances.CountAsync()));
    }

    [Fact]
    public async Task Nobody_is_refused()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Held);

        var sent = await site.SendAsync(
            await FormAsync(site, $"/meetings/{id}/attendances", "/attendances"),
            ("Role", "trésorière")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("Dites qui", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("trésorière", sent.Kept("Role"));
    }

    [Fact]
    public async Task Every_page_has_one_title_and_at_most_one_green_button_in_both_languages()
    {
        var site = await PlanSite.NewAsync(host);
        AgendaItem? item = null;
        var id = await site.MeetingAsync(
            MeetingStory.Ahead,
            m => item = m.Add("Budget", null, Now)
        );
        await site.SendAsync($"/meetings/{id}/decisions", ("Text", "Le kit est choisi."));
        var decision = await site.ReadAsync(db => db.Decisions.SingleAsync());
        var question = await site.QuestionAsync("Qui paie ?", null);
        foreach (var language in new[] { "fr", "en" })
        {
            site.Language = language;
            foreach (
                var path in new[]
                {
                    $"/meetings/{id}",
                    $"/meetings/{id}/items/{item!.Id}",
                    $"/meetings/{id}/decisions",
                    $"/meetings/{id}/attendances",
                    $"/decisions/{decision.Id}",
                    "/questions/new",
                    $"/questions/{question}",
                }
            )
            {
                var page = await site.OpenAsync(path);
                Assert.Single(page.QuerySelectorAll("h1"));
                Assert.InRange(page.QuerySelectorAll(".btn.first").Length, 0, 1);
            }
        }
    }

    static Task<string[]> ItemsAsync(PlanSite site) =>
        site.ReadAsync(db =>
            db.AgendaItems.OrderBy(i => i.Rank).Select(i => i.Title).ToArrayAsync()
        );

    static async Task<IHtmlFormElement> FormAsync(PlanSite site, string page, string gesture) =>
        (await site.OpenAsync(page)).QuerySelector<IHtmlFormElement>($"form[action$='{gesture}']")!;

    async Task<string> CalendarAsync(PlanSite site, Id<Meeting> id)
    {
        using var visitor = host.Visitor();
        return Regex.Replace(
            await visitor.GetStringAsync(site.At($"/meetings/{id}.ics")),
            "\r\n ",
            "",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }
}

public sealed class SqliteMeetingByHandTests(SqliteHost host)
    : MeetingByHandTests(host),
        IClassFixture<SqliteHost>;

public sealed class PostgresMeetingByHandTests(PostgresHost host)
    : MeetingByHandTests(host),
        IClassFixture<PostgresHost>;
