using CauseCommune.App.Tests.Features.Meetings;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

public sealed class ShowPlanTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly LocalDate Today = PlanSite.Today;

    [Theory]
    [InlineData("fr", MeetingKind.Meeting, "décidé en réunion le 5 février 2018")]
    [InlineData("fr", MeetingKind.Workshop, "décidé en atelier le 5 février 2018")]
    [InlineData(
        "fr",
        MeetingKind.SteeringCommittee,
        "décidé en comité de pilotage le 5 février 2018"
    )]
    [InlineData("en", MeetingKind.WithAuthority, "decided at a meeting with a public authority on")]
    [InlineData("en", MeetingKind.Workshop, "decided at a workshop on 5 February 2018")]
    public async Task It_says_at_what_kind_of_meeting_it_was_decided(
        string language,
        MeetingKind kind,
        string said
    )
    {
        var site = await PlanSite.NewAsync(host);
        site.Language = language;
        var meeting = await site.MeetingAsync(MeetingStory.Held, m => m.Kind = kind);
        await site.ChangeAsync(db =>
            db.Plans.Add(
                new Plan
                {
                    Id = Id<Plan>.New(Instant.FromUtc(2018, 2, 6, 9, 0)),
                    CoalitionId = site.Coalition,
                    Since = PlanSite.Today,
                    DecidedAtId = meeting,
                }
            )
        );

        var page = await site.OpenAsync("/plan");

        Assert.Contains(said, page.QuerySelector("main").Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_the_page_says_how_to_begin()
    {
        var site = await PlanSite.NewAsync(host);

        var page = await site.OpenAsync("/plan");

        Assert.Equal("Pas encore de plan", page.Title());
        Assert.Equal(
            site.At("/plan/start"),
            page.QuerySelector("a.btn.first")!.GetAttribute("href")
        );
    }

    [Theory]
    [InlineData("fr", "Rien n’est encore attendu")]
    [InlineData("en", "Nothing expected yet")]
    public async Task A_plan_of_nothing_expects_nothing(string language, string title)
    {
        var site = await PlanSite.WithAsync(host);
        site.Language = language;

        Assert.Equal(title, (await site.OpenAsync("/plan")).Title());
    }

    [Theory]
    [InlineData("fr", "Six cases vides")]
    [InlineData("en", "Six empty slots")]
    public async Task With_nothing_received_the_title_counts_the_holes(
        string language,
        string title
    )
    {
        var site = await PlanSite.WithAsync(
            host,
            ("Écoles", 2),
            ("Grand public", 2),
            ("Entreprises", 2)
        );
        site.Language = language;

        var page = await site.OpenAsync("/plan");

        Assert.Equal(title, page.Title());
        Assert.Equal(6, page.QuerySelectorAll(".hole").Length);
    }

    [Fact]
    public async Task Each_hole_has_a_name_and_is_one_click_from_being_filled()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var holes = (await site.OpenAsync("/plan")).QuerySelectorAll(".hole");

        Assert.All(holes, h => Assert.Equal("Pas encore d’action", h.QuerySelector("h3").Said()));
        Assert.StartsWith(
            "Case 2 sur 2",
            holes[1].QuerySelector("p").Said(),
            StringComparison.Ordinal
        );
        var form = await site.OpenAsync(
            "/actions"
                + new Uri(host.Address + holes[0].QuerySelector("a")!.GetAttribute("href")).Query
        );
        Assert.Equal(
            "Écoles",
            form.QuerySelector("select option[selected]").Said().Split('–')[0].Trim()
        );
    }

    [Fact]
    public async Task The_title_says_how_many_of_the_expected_actions_are_concrete_and_below_it_what_lacks()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2), ("Entreprises", 1));
        await site.AddAsync("Kit", "Écoles", a => Promise(a), On(3, 20), "un kit");
        await site.AddAsync("Marraines", "Écoles", null, null, "50 rencontres");

        var page = await site.OpenAsync("/plan");

        Assert.Equal("Une action concrète sur trois", page.Title());
        var lacks = page.QuerySelector("#lacks").Said();
        Assert.Contains("À remplir Entreprises (1)", lacks, StringComparison.Ordinal);
        Assert.Contains("Sans responsable Marraines", lacks, StringComparison.Ordinal);
        Assert.Contains("Sans date Marraines", lacks, StringComparison.Ordinal);
        Assert.DoesNotContain("Kit", lacks, StringComparison.Ordinal);
        Assert.Contains(
            "1 sur 2 concrète",
            page.QuerySelector("section .m").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_slot_says_by_name_what_it_lacks_in_red()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync("Marraines", "Écoles");

        var slot = (await site.OpenAsync("/plan")).QuerySelector(".slot")!;

        var lacks = slot.QuerySelectorAll(".lack").Select(l => l.Said());
        Assert.Equal(["sans responsable", "pas de date", "pas de livrable"], lacks);
    }

    [Fact]
    public async Task An_action_is_late_only_when_its_day_has_passed_and_then_says_by_how_many_days()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.AddAsync(
            "Hier",
            "Écoles",
            a => Promise(a),
            SaidDate.Of(Period.On(Today.PlusDays(-3)))
        );
        await site.AddAsync(
            "Aujourd'hui",
            "Écoles",
            a => Promise(a),
            SaidDate.Of(Period.On(Today))
        );

        var states = (await site.OpenAsync("/plan"))
            .QuerySelectorAll(".slot .st")
            .Select(s => s.Said());

        Assert.Equal(["en retard de 3 jours", "prévue"], states);
    }

    [Fact]
    public async Task An_owner_who_was_only_named_leaves_the_action_to_be_accepted()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync(
            "Kit",
            "Écoles",
            a => a.NameOwner(null, null, "le bureau", default),
            On(3, 20),
            "un kit"
        );

        var slot = (await site.OpenAsync("/plan")).QuerySelector(".slot")!;

        Assert.Equal("à accepter", slot.QuerySelector(".st").Said());
        Assert.Contains("le bureau (à accepter)", slot.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_slips_weather_and_evidence_are_shown()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync(
            "Kit",
            "Écoles",
            a =>
            {
                var now = Instant.FromUtc(2018, 2, 1, 9, 0);
                a.Record(
                    new UpdateDraft(Today.PlusDays(-4), RecordedState.UnderWay, Due: On(3, 30)),
                    null,
                    now
                );
                a.Ask(Today.PlusDays(-3), Today.PlusDays(-1), now);
                a.Judge(ConfidenceLevel.Uncertain, null, null, Today);
                a.Show("https://example.org/kit", "maquette", Today, now);
            },
            On(3, 20)
        );

        var slot = (await site.OpenAsync("/plan")).QuerySelector(".slot").Said();

        Assert.Contains("(reportée 1 fois)", slot, StringComparison.Ordinal);
        Assert.Contains(
            "Nouvelle il y a 4 jours demande sans réponse",
            slot,
            StringComparison.Ordinal
        );
        Assert.Contains("incertaine", slot, StringComparison.Ordinal);
        Assert.Contains("maquette", slot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_beyond_the_need_without_audience_and_dropped_are_shown_apart()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync("Idée", "Écoles");
        await site.AddAsync("Promesse", "Écoles", a => Promise(a));
        await site.AddAsync("Annuaire");
        await site.AddAsync(
            "Oubliée",
            "Écoles",
            a => a.Record(new UpdateDraft(Today, RecordedState.Dropped), null, default)
        );

        var page = await site.OpenAsync("/plan");

        var lists = page.QuerySelectorAll("main .slots")
            .Select(l => string.Join('+', l.QuerySelectorAll("h3").Select(h => h.Said())));
        Assert.Equal(["Promesse", "Idée", "Annuaire", "Oubliée"], lists);
        Assert.Contains(
            "1 action au-delà du besoin",
            page.QuerySelector(".beyond").Said(),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Sans public",
            page.QuerySelector("#without-audience").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "1 action abandonnée",
            page.QuerySelector("#dropped details:not([open]) summary").Said()
        );
    }

    [Fact]
    public async Task Without_any_audience_the_plan_reads_as_one_list()
    {
        var site = await PlanSite.WithAsync(host);
        await site.AddAsync("Annuaire", null, a => Promise(a), On(6, 1), "un annuaire");

        var page = await site.OpenAsync("/plan");

        Assert.Equal("Une action, et elle est concrète", page.Title());
        Assert.Single(page.QuerySelectorAll("section"));
    }

    [Fact]
    public async Task More_than_six_slots_are_a_list()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 7));
        await site.AddAsync("Kit", "Écoles");

        var section = (await site.OpenAsync("/plan")).QuerySelector("section")!;

        Assert.Empty(section.QuerySelectorAll(".slots"));
        Assert.Equal(
            ["Kit", "6 cases vides"],
            section.QuerySelectorAll(".lines h3").Select(h => h.Said())
        );
    }

    static SaidDate On(int month, int day) =>
        SaidDate.Of(Period.On(new LocalDate(2018, month, day)));

    static void Promise(Action action) =>
        action
            .NameOwner(null, null, "le bureau", default)
            .Accept(AgreementWay.AtTheMeeting, null, Today);
}
