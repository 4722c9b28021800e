using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

/// <summary>What is done with one action from its page, once it is in the plan.</summary>
public sealed class FollowActionTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly LocalDate Today = PlanSite.Today;

    [Fact]
    public async Task News_are_recorded_with_the_day_they_speak_of_and_who_told_them()
    {
        var (site, action) = await OneActionAsync();

        var sent = await site.SendAsync(
            $"{action}/updates",
            ("State", "UnderWay"),
            ("Day", "hier"),
            ("Sentence", "Douze collèges ont répondu"),
            ("Due", "fin mars"),
            ("DeclaredBy", "Camille Exemple")
        );

        var recorded = (await site.TheActionAsync()).Updates.Single();
        Assert.Equal(site.At($"{action}#u-{recorded.Id}"), sent.Location);
        Assert.Equal((Today.PlusDays(-1), RecordedState.UnderWay), (recorded.Day, recorded.State));
        Assert.NotNull(recorded.RecordedBy);
        var step = (await site.OpenAsync(action)).QuerySelector($"#u-{recorded.Id}").Said();
        Assert.Contains("Douze collèges ont répondu", step, StringComparison.Ordinal);
        Assert.Contains("Nouvelle échéance : fin mars 2018", step, StringComparison.Ordinal);
        Assert.Contains("dite par Camille Exemple, notée par", step, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_says_what_was_done_and_offers_to_undo_it()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/updates", ("State", "Done"));

        var page = await site.OpenAsync(action);
        var undo = (AngleSharp.Html.Dom.IHtmlFormElement)
            page.QuerySelector("form[action$='/undo']")!;
        await site.SendAsync(undo);

        Assert.Contains(
            "Nouvelle notée pour : Kit",
            undo.Closest("aside")!.Said(),
            StringComparison.Ordinal
        );
        var undone = await site.TheActionAsync();
        Assert.Equal(RecordedState.Planned, undone.State);
        Assert.Empty(undone.Updates);
    }

    [Fact]
    public async Task Old_news_that_come_late_change_nothing_and_say_so()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/updates", ("State", "Done"), ("Day", "2018-02-05"));

        host.Time.Advance(TimeSpan.FromSeconds(1));
        await site.SendAsync($"{action}/updates", ("State", "Planned"), ("Day", "2018-01-20"));

        var page = await site.OpenAsync(action);
        Assert.Equal("faite", page.QuerySelector("main .st").Said());
        Assert.Contains("elle n’a pas changé l’état", page.Body.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Day", "demain")]
    [InlineData("Day", "mars")]
    [InlineData("Due", "un jour")]
    public async Task A_refused_update_keeps_its_sentence(string field, string typed)
    {
        var (site, action) = await OneActionAsync();

        var sent = await site.SendAsync(
            $"{action}/updates",
            ("Sentence", "Douze réponses"),
            (field, typed)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(("Douze réponses", typed), (sent.Kept("Sentence"), sent.Kept(field)));
        Assert.NotEmpty(sent.Refusals);
    }

    [Fact]
    public async Task A_state_that_does_not_exist_is_refused_and_never_taken_for_the_present_one()
    {
        var (site, action) = await OneActionAsync();

        var sent = await site.SendAsync(
            $"{action}/updates",
            ("State", "zzz"),
            ("Sentence", "Douze réponses")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("L’état choisi n’existe pas", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("Douze réponses", sent.Kept("Sentence"));
        Assert.Empty((await site.TheActionAsync()).Updates);
    }

    [Fact]
    public async Task News_taken_back_are_told_in_the_history_with_what_they_said()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync(
            $"{action}/updates",
            ("State", "UnderWay"),
            ("Day", "hier"),
            ("Sentence", "Douze réponses")
        );
        host.Time.Advance(TimeSpan.FromSeconds(1));

        await site.UndoAsync(action);

        var removed = (await site.OpenAsync(action))
            .QuerySelectorAll("section[aria-labelledby=history-h] li")[0]
            .Said();
        Assert.Contains("Nouvelle retirée :", removed, StringComparison.Ordinal);
        Assert.Contains("5 février 2018", removed, StringComparison.Ordinal);
        Assert.Contains("en cours", removed, StringComparison.Ordinal);
        Assert.Contains("Douze réponses", removed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_is_dropped_and_taken_up_again_by_news()
    {
        var (site, action) = await OneActionAsync();

        await site.SendAsync($"{action}/updates?state=Dropped");
        var dropped = await site.OpenAsync(action);
        await site.SendAsync($"{action}/updates?state=Planned");

        Assert.Equal("abandonnée", dropped.QuerySelector("main .st").Said());
        Assert.Contains("Reprendre l’action", dropped.Body.Said(), StringComparison.Ordinal);
        Assert.Equal(RecordedState.Planned, (await site.TheActionAsync()).State);
    }

    [Fact]
    public async Task An_owner_is_named_accepts_and_is_replaced()
    {
        var (site, action) = await OneActionAsync();

        await site.SendAsync(
            $"{action}/owner",
            ("Organization", "Réseau du littoral"),
            ("Person", "Camille Exemple")
        );
        var named = await site.OpenAsync(action);
        await site.SendAsync(
            $"{action}/agreement",
            ("Word", "ByAnswer"),
            ("AgreedBy", "Camille Exemple"),
            ("AgreedOn", "5 février")
        );
        var accepted = await site.OpenAsync(action);
        await site.SendAsync($"{action}/owner", ("Group", "le bureau"));

        Assert.Equal("à accepter", named.QuerySelector("main .st").Said());
        Assert.Equal("Noter la réponse", named.QuerySelector(".btn.first").Said());
        Assert.Contains(
            "a accepté par une réponse, dit par Camille Exemple, le 5 février 2018",
            accepted.Body.Said(),
            StringComparison.Ordinal
        );
        var owner = Assert.Single((await site.TheActionAsync()).Owners);
        Assert.Equal(("le bureau", Agreement.Named), (owner.Group, owner.Agreement));
        Assert.Contains(
            "N’en répond plus : Réseau du littoral",
            (await site.OpenAsync(action)).Body.Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_owner_may_decline_and_the_plan_looks_for_another()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/owner", ("Group", "le bureau"));

        var unsaid = await site.SendAsync($"{action}/agreement");
        await site.SendAsync($"{action}/agreement", ("Word", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.Equal(
            Lack.OwnerDeclined,
            (await site.TheActionAsync()).Facts.Lacks & Lack.OwnerDeclined
        );
        Assert.Contains(
            "(a décliné)",
            (await site.OpenAsync("/plan")).QuerySelector(".slot").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_named_is_refused()
    {
        var (site, action) = await OneActionAsync();

        var sent = await site.SendAsync($"{action}/owner");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("Personne n’est nommé", sent.Refusals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_takes_part_and_leaves()
    {
        var (site, action) = await OneActionAsync();

        await site.SendAsync($"{action}/partners", ("Organization", "Atelier des ports"));
        var page = await site.OpenAsync($"{action}/partners");
        var removal = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("#partners form")!;
        Assert.Contains(
            "Atelier des ports",
            (await site.OpenAsync(action)).QuerySelector(".facts").Said(),
            StringComparison.Ordinal
        );
        await site.SendAsync(removal);

        Assert.Empty((await site.TheActionAsync()).Owners);
    }

    [Fact]
    public async Task Evidence_is_a_web_address()
    {
        var (site, action) = await OneActionAsync();

        var refused = await site.SendAsync(
            $"{action}/evidence",
            ("Url", "javascript:alert(1)"),
            ("Label", "article")
        );
        await site.SendAsync(refused.Page, ("Url", "exemple.org/article"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("article", refused.Kept("Label"));
        var link = (await site.OpenAsync(action)).QuerySelector("#evidence .lines a")!;
        Assert.Equal(
            ("article", "https://exemple.org/article"),
            (link.Said(), link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task The_weather_is_a_judgement_with_a_sentence()
    {
        var (site, action) = await OneActionAsync();

        var refused = await site.SendAsync(
            $"{action}/confidence",
            ("Sentence", "Les rendez-vous manquent.")
        );
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await site.SendAsync(refused.Page, ("Level", "Uncertain"), ("By", "Camille Exemple"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var page = await site.OpenAsync(action);
        var weather = page.QuerySelector("#weather")!;
        Assert.Equal("incertaine", weather.QuerySelector("[aria-current]").Said());
        Assert.Contains(
            "dite par Camille Exemple le 6 février 2018",
            weather.Said(),
            StringComparison.Ordinal
        );
        Assert.Contains("Les rendez-vous manquent.", weather.Said(), StringComparison.Ordinal);
        var step = page.QuerySelector("section[aria-labelledby=history-h] li")!;
        Assert.StartsWith(
            "Météo : incertaine",
            step.QuerySelector("p:not(.m)").Said(),
            StringComparison.Ordinal
        );
        Assert.Empty(step.QuerySelectorAll("del"));
    }

    [Fact]
    public async Task A_request_is_silent_once_its_last_day_has_passed_and_answered_by_news()
    {
        var (site, action) = await OneActionAsync();
        var refused = await site.SendAsync(
            $"{action}/requests",
            ("AskedOn", "1er février"),
            ("AnswerBy", "31 janvier 2018")
        );

        await site.SendAsync(refused.Page, ("AnswerBy", "2018-02-05"));
        var silent = await site.OpenAsync(action);
        await site.SendAsync($"{action}/updates", ("Sentence", "Voilà."));
        var answered = await site.OpenAsync(action);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(
            "demande sans réponse",
            silent.QuerySelectorAll("main .st").Select(s => s.Said())
        );
        Assert.Contains(
            "attendues au plus tard le 5 février 2018 : sans réponse",
            silent.Body.Said(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("sans réponse", answered.Body.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_is_published_with_consent_and_withdrawn()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/edit", ("PublicSentence", "Un kit arrive."));

        var refused = await site.SendAsync($"{action}/publication");
        await site.SendAsync(
            refused.Page,
            ("ConsentBy", "Réseau du littoral"),
            ("ConsentOn", "5 février")
        );
        var page = await site.OpenAsync(action);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(
            "publiée depuis le 5 février 2018 – Réseau du littoral",
            page.QuerySelector("#faces").Said(),
            StringComparison.Ordinal
        );
        await site.SendAsync(page);
        Assert.False((await site.TheActionAsync()).IsPublished);
    }

    [Fact]
    public async Task Consent_to_a_sentence_that_changed_meanwhile_publishes_nothing()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/edit", ("PublicSentence", "Un kit arrive."));
        var open = await site.OpenAsync($"{action}/publication");
        await site.SendAsync($"{action}/edit", ("PublicSentence", "Un kit est là."));

        var sent = await site.SendAsync(open, ("ConsentBy", "Réseau du littoral"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("Un kit est là.", sent.Page.Body.Said(), StringComparison.Ordinal);
        Assert.False((await site.TheActionAsync()).IsPublished);
    }

    [Fact]
    public async Task The_sentence_and_the_consent_to_it_are_written_in_one_gesture()
    {
        var (site, action) = await OneActionAsync();

        var without = await site.SendAsync($"{action}/publication", ("ConsentBy", "le réseau"));
        var sent = await site.SendAsync(
            without.Page,
            ("Sentence", "Un kit arrive."),
            ("ConsentWay", "ByAnswer")
        );
        var page = await site.OpenAsync(action);

        Assert.Contains("Il manque la phrase", without.Refusals, StringComparison.Ordinal);
        Assert.Equal("le réseau", without.Kept("ConsentBy"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Contains(
            "publiée depuis le 6 février 2018 – le réseau, par une réponse",
            page.QuerySelector("#faces").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("Un kit arrive.", (await site.TheActionAsync()).PublicSentence);
        await site.SendAsync(page.QuerySelector<IHtmlFormElement>("form[action$='/undo']")!);
        var undone = await site.TheActionAsync();
        Assert.Equal((null, null), (undone.PublicSentence, undone.Publication));
    }

    [Fact]
    public async Task The_plan_says_of_each_action_whether_it_is_public_and_leads_to_the_gesture()
    {
        var (site, action) = await OneActionAsync();

        var before = (await site.OpenAsync("/plan")).QuerySelector("a[href$='/publication']");
        await site.SendAsync(
            $"{action}/publication",
            ("Sentence", "Un kit arrive."),
            ("ConsentBy", "le réseau")
        );
        var after = (await site.OpenAsync("/plan")).QuerySelector("a[href$='#faces']");

        Assert.StartsWith("Publier", before.Said(), StringComparison.Ordinal);
        Assert.StartsWith(
            "publiée depuis le 6 février 2018",
            after.Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_history_says_who_when_before_and_after_and_is_paged()
    {
        var (site, action) = await OneActionAsync();
        for (var i = 1; i <= 25; i++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await site.SendAsync($"{action}/edit", ("Deliverable", $"version {i}"));
        }

        var latest = await site.OpenAsync(action);
        var older = await site.OpenAsync(
            action
                + new Uri(
                    host.Address + latest.QuerySelector("a[href*='before=']")!.GetAttribute("href")
                ).Query
        );

        var first = latest.QuerySelectorAll("section[aria-labelledby=history-h] li");
        Assert.Equal(20, first.Length);
        Assert.Contains(
            "Livrable : version 24 version 25",
            first[0].Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            Words.In(CauseCommune.App.Hosting.Startup.MachineLanguage)["Start.Unnamed"],
            first[0].Said(),
            StringComparison.Ordinal
        );
        var last = older
            .QuerySelectorAll("section[aria-labelledby=history-h] li")
            .Select(s => s.Said())
            .ToList();
        Assert.Contains("Livrable : version 4 version 5", last[0], StringComparison.Ordinal);
        Assert.Contains("Action inscrite : Kit", last[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_origin_quotes_the_passage_and_leads_back_to_it()
    {
        var site = await PlanSite.WithAsync(host);
        var minutes = new MeetingMinutes
        {
            Id = Id<MeetingMinutes>.New(Instant.FromUtc(2018, 2, 6, 9, 0)),
            CoalitionId = site.Coalition,
            Text = "On a dit ceci. Un kit sera fait. Puis cela.",
            Reference = Today,
            GivenAt = Instant.FromUtc(2018, 2, 6, 9, 0),
            GivenBy = await site.ReadAsync(db => db.Actors.Select(a => a.Id).FirstAsync()),
        };
        await site.ChangeAsync(db =>
        {
            db.Minutes.Add(minutes);
            db.Plans.Single()
                .Add(
                    null,
                    new ActionDraft { What = "Kit" },
                    Today,
                    Instant.FromUtc(2018, 2, 6, 9, 0),
                    new Origin
                    {
                        Source = "Essai",
                        MinutesId = minutes.Id,
                        Start = 15,
                        End = 32,
                    }
                );
        });
        var id = (await site.TheActionAsync()).Id;

        var origin = (await site.OpenAsync($"/actions/{id}")).QuerySelector("#origin")!;

        Assert.Equal("Un kit sera fait.", origin.QuerySelector("blockquote").Said());
        Assert.Equal(
            site.At($"/minutes/{minutes.Id}#t-15"),
            origin.QuerySelector("a")!.GetAttribute("href")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/updates")]
    [InlineData("/agreement")]
    [InlineData("/owner")]
    [InlineData("/partners")]
    [InlineData("/evidence")]
    [InlineData("/confidence")]
    [InlineData("/requests")]
    [InlineData("/publication")]
    public async Task An_action_that_is_not_there_is_a_page_that_is_not_there(string gesture)
    {
        var (_, foreign) = await OneActionAsync();
        var site = await PlanSite.WithAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(foreign + gesture));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/actions/nothing" + gesture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/updates")]
    [InlineData("/agreement")]
    [InlineData("/owner")]
    [InlineData("/partners")]
    [InlineData("/evidence")]
    [InlineData("/confidence")]
    [InlineData("/requests")]
    [InlineData("/publication")]
    public async Task Every_page_has_one_title_and_at_most_one_green_button_in_both_languages(
        string gesture
    )
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/owner", ("Group", "le bureau"));
        foreach (var language in new[] { "fr", "en" })
        {
            site.Language = language;
            var page = await site.OpenAsync(action + gesture);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.InRange(page.QuerySelectorAll(".btn.first").Length, 0, 1);
        }
    }

    async Task<(PlanSite Site, string Action)> OneActionAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var id = await site.AddAsync(
            "Kit",
            "Écoles",
            null,
            SaidDate.Of(Period.On(new LocalDate(2018, 3, 20))),
            "un kit"
        );
        return (site, $"/actions/{id}");
    }
}
