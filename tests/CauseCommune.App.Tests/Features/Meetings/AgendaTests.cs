using System.Net;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Meetings;

/// <summary>The agenda of the next meeting, on 6 February 2018.</summary>
public sealed class AgendaTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task With_nothing_received_its_first_item_says_so()
    {
        var site = await PlanSite.WithAsync(
            host,
            ("Grand public", 2),
            ("Écoles", 2),
            ("Entreprises", 2)
        );
        var meeting = await site.MeetingAsync(MeetingStory.Ahead);

        var page = await site.OpenAsync($"/meetings/{meeting}");

        Assert.Equal("Six actions dont rendre compte", page.Title());
        Assert.Equal("1. Le compte des promesses", page.QuerySelector("#account-h").Said());
        Assert.Equal("6 attendues, 0 reçue.", page.QuerySelector(".account").Said());
        Assert.Equal(3, page.QuerySelectorAll(".step .lack").Length);
        Assert.All(
            page.QuerySelectorAll(".step .lack"),
            hole => Assert.Equal("2 cases vides.", hole.Said())
        );
    }

    [Fact]
    public async Task Each_action_late_silent_without_owner_or_without_date_is_named_with_its_link()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 6));
        var late = await site.AddAsync(
            "L'affiche",
            "Écoles",
            a => Accepted(a, "Réseau Un"),
            due: On(2018, 2, 1),
            deliverable: "Une affiche"
        );
        await site.AddAsync(
            "Le kit",
            "Écoles",
            a =>
            {
                Accepted(a, "Réseau Deux");
                a.Ask(new LocalDate(2018, 1, 20), new LocalDate(2018, 1, 31), Now);
            },
            due: On(2018, 3, 1),
            deliverable: "Un kit"
        );
        await site.AddAsync("La visite", "Écoles", due: On(2018, 3, 1), deliverable: "Une visite");
        await site.AddAsync(
            "Le concours",
            "Écoles",
            a => Accepted(a, "Réseau Trois"),
            deliverable: "Un concours"
        );
        await site.AddAsync(
            "La tribune",
            "Écoles",
            a => Accepted(a, "Réseau Quatre"),
            due: On(2018, 3, 1),
            deliverable: "Une tribune"
        );
        var meeting = await site.MeetingAsync(MeetingStory.Ahead);

        var page = await site.OpenAsync($"/meetings/{meeting}");

        var named = page.QuerySelectorAll(".step:not(:has(.lack))")
            .Select(s =>
                $"{s.QuerySelector(".m").Said()} | {s.QuerySelector(".split p").Said()} | {s.QuerySelector(".st").Said()}"
            )
            .ToList();
        Assert.Equal(
            [
                "Écoles | L’affiche, Réseau Un | en retard de 5 jours",
                "Écoles | Le kit, Réseau Deux | prévue, sans réponse",
                "Écoles | La visite | prévue, sans responsable",
                "Écoles | Le concours, Réseau Trois | prévue, sans date",
            ],
            named
        );
        Assert.NotNull(page.QuerySelector($".step a[href$='{late}']"));
        Assert.Equal(
            "6 attendues : 4 promises (3 prévues, 1 en retard), 1 sans responsable, 1 case vide ; dont 1 sans date.",
            page.QuerySelector(".account").Said()
        );
    }

    [Fact]
    public async Task Open_questions_follow_with_their_owners_then_the_items()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.QuestionAsync("Avec quels moyens ?", "le bureau");
        var meeting = await site.MeetingAsync(
            MeetingStory.Ahead,
            m => m.Add("Le budget", "Deux devis sont là", Now)
        );

        var page = await site.OpenAsync($"/meetings/{meeting}");

        Assert.Equal("Une action dont rendre compte, puis deux points à traiter", page.Title());
        Assert.Equal(
            ["1. Le compte des promesses", "2. Les questions ouvertes", "3. Le budget"],
            page.QuerySelectorAll("main h2").Select(h => h.Said()).Where(h => char.IsDigit(h[0]))
        );
        Assert.Contains(
            "Réponse attendue de : le bureau",
            page.QuerySelector("[id^=q-]").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task On_paper_each_question_and_each_item_leaves_a_line_to_write_on()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.QuestionAsync("Avec quels moyens ?", null);
        var meeting = await site.MeetingAsync(
            MeetingStory.Ahead,
            m => m.Add("Le budget", null, Now)
        );

        var page = await site.OpenAsync($"/meetings/{meeting}");

        Assert.Equal(
            ["Réponse :", "Décision :"],
            page.QuerySelectorAll(".paper.blank").Select(p => p.Said())
        );
    }

    [Fact]
    public async Task An_item_is_added_at_the_end()
    {
        var site = await PlanSite.NewAsync(host);
        var meeting = await site.MeetingAsync(
            MeetingStory.Ahead,
            m => m.Add("Le budget", null, Now)
        );

        var sent = await site.SendAsync(
            $"/meetings/{meeting}",
            ("Title", "La suite"),
            ("Note", "Trouver une date")
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var page = await site.OpenAsync($"/meetings/{meeting}");
        Assert.Equal(
            ["1. Le budget", "2. La suite"],
            page.QuerySelectorAll("main h2").Select(h => h.Said()).Where(h => char.IsDigit(h[0]))
        );
    }

    [Fact]
    public async Task An_item_without_title_is_refused_and_its_note_is_still_there()
    {
        var site = await PlanSite.NewAsync(host);
        var meeting = await site.MeetingAsync(MeetingStory.Ahead);

        var sent = await site.SendAsync($"/meetings/{meeting}", ("Note", "Trouver une date"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("Trouver une date", sent.Kept("Note"));
        Assert.Contains("Dites de quoi il s’agit", sent.Refusals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_settled_with_its_answer_and_leaves_the_agenda()
    {
        var site = await PlanSite.NewAsync(host);
        var question = await site.QuestionAsync("Avec quels moyens ?", "le bureau");
        var meeting = await site.MeetingAsync(MeetingStory.Ahead);

        var refused = await site.SendAsync($"/questions/{question}/answer", ("Answer", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var sent = await site.SendAsync(
            $"/questions/{question}/answer",
            ("Answer", "Une convention de trois ans.")
        );

        Assert.EndsWith($"/meetings/{meeting}", sent.Location, StringComparison.Ordinal);
        Assert.Null((await site.OpenAsync($"/meetings/{meeting}")).QuerySelector("[id^=q-]"));
        Assert.Contains(
            "Une convention de trois ans.",
            (await site.OpenAsync("/dossier")).QuerySelector($"#q-{question}").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_the_second_sees_both_answers()
    {
        var site = await PlanSite.NewAsync(host);
        var question = await site.QuestionAsync("Avec quels moyens ?", "le bureau");
        var mine = await site.OpenAsync($"/questions/{question}/answer");
        await site.SendAsync($"/questions/{question}/answer", ("Answer", "Une convention."));

        var sent = await site.SendAsync(mine, ("Answer", "Une subvention."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "Une convention.",
            sent.Page.QuerySelector(".diff .inside").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("Une subvention.", sent.Kept("Answer"));
        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(sent.Page)).Status);
    }

    [Fact]
    public async Task A_meeting_that_is_held_shows_who_was_there_as_what_and_what_was_settled()
    {
        var site = await PlanSite.NewAsync(host);
        var network = new Organization
        {
            Id = Id<Organization>.New(Now),
            CoalitionId = site.Coalition,
            Name = "Réseau Un",
        };
        var ada = new Person
        {
            Id = Id<Person>.New(Now),
            CoalitionId = site.Coalition,
            Name = "Ada Exemple",
        };
        await site.ChangeAsync(db => db.AddRange(network, ada));
        var meeting = await site.MeetingAsync(
            MeetingStory.Held,
            m =>
            {
                m.PlannedMinutes = 60;
                m.ActualMinutes = 120;
                m.Place = "Maison commune";
                m.Note(Presence.Present, ada, network, "trésorière", Now);
                m.Note(Presence.OthersNotNamed, null, null, null, Now);
                m.Note(Presence.OnlyNamed, null, null, "la préfète", Now);
            }
        );
        await site.ChangeAsync(db =>
            db.Decisions.Add(
                new Decision
                {
                    Id = Id<Decision>.New(Now),
                    CoalitionId = site.Coalition,
                    MeetingId = meeting,
                    On = MeetingStory.Held,
                    Text = "Le réseau écrit aux écoles.",
                    Origin = new Origin { Source = "Réseau Un", Url = "https://exemple.org/cr" },
                }
            )
        );

        var page = await site.OpenAsync($"/meetings/{meeting}");

        Assert.Equal("Une décision prise, une personne présente", page.Title());
        var all = page.QuerySelector("main").Said();
        Assert.Contains("1 h prévue, 2 h passée", all, StringComparison.Ordinal);
        Assert.Contains("Maison commune", all, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Étaient là | Ada Exemple, pour Réseau Un, trésorière",
                "Noms cités, sans présence | la préfète",
                "D’autres, sans leur nom | sans précision",
            ],
            page.QuerySelectorAll("section[aria-labelledby=presences] .lines > li")
                .Select(l => $"{l.QuerySelector("b").Said()} | {l.QuerySelector("ul").Said()}")
        );
        var decision = page.QuerySelector("[id^=d-]");
        Assert.Equal("Le réseau écrit aux écoles.", decision?.QuerySelector("p").Said());
        Assert.Equal("selon Réseau Un", decision?.QuerySelector(".hint").Said());
        Assert.NotNull(page.QuerySelector("a[href='https://exemple.org/cr']"));
        Assert.NotNull(page.QuerySelector($".btn.first[href$='/minutes/new?meeting={meeting}']"));
    }

    [Fact]
    public async Task Meetings_ahead_stand_before_those_held_and_in_english_too()
    {
        var site = await PlanSite.NewAsync(host);
        await site.MeetingAsync(MeetingStory.Held, m => m.Kind = MeetingKind.Workshop);
        await site.MeetingAsync(MeetingStory.Ahead);
        site.Language = "en";

        var page = await site.OpenAsync("/meetings");

        Assert.Equal("Next meeting: Tuesday 20 February 2018", page.Title());
        Assert.Equal(
            ["Coalition meeting", "Workshop"],
            page.QuerySelectorAll("main h3").Select(h => h.Said())
        );
    }

    [Fact]
    public async Task A_meeting_that_is_not_there_answers_as_a_page_that_is_not_there()
    {
        var site = await PlanSite.NewAsync(host);
        var elsewhere = await (await PlanSite.NewAsync(host)).MeetingAsync(MeetingStory.Ahead);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync($"/meetings/{elsewhere}"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync($"/meetings/{elsewhere}.ics"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/meetings/nowhere"));
    }

    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    static SaidDate On(int year, int month, int day) =>
        SaidDate.Of(Period.On(new LocalDate(year, month, day)));

    static void Accepted(Action action, string group) =>
        action
            .NameOwner(null, null, group, Now)
            .Accept(AgreementWay.AtTheMeeting, null, PlanSite.Today);
}
