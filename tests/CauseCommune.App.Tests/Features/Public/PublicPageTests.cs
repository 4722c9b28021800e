using System.Net;
using CauseCommune.App.Tests.Features.Meetings;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Public;

/// <summary>What the public reads, on 6 February 2018: only what is published, and the counts of the rest.</summary>
public sealed class PublicPageTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);
    static readonly Publication Agreed = new()
    {
        Ground = "accord de l'essai",
        On = PlanSite.Today,
    };

    [Fact]
    public async Task With_nothing_received_it_says_so_and_shows_one_empty_cell_a_promise()
    {
        var site = await PlanSite.WithAsync(
            host,
            ("Grand public", 2),
            ("Écoles", 2),
            ("Entreprises", 2)
        );

        var page = await site.OpenAsync("/public");

        Assert.Equal("Six actions attendues, aucune reçue.", page.Title());
        Assert.Equal(6, page.QuerySelectorAll(".prog .mute").Length);
        Assert.Equal("6 encore vides", page.QuerySelector(".legend").Said());
        Assert.Contains(
            "Au 6 février 2018",
            page.QuerySelector("main .m").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task While_no_news_came_it_says_so_and_dates_none()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync("Le kit", "Écoles", Promised);

        var page = await site.OpenAsync("/public");

        Assert.Equal("Au 6 février 2018", page.QuerySelector("main .m b").Said());
        Assert.All(
            Margins(page),
            m => Assert.EndsWith("aucune nouvelle encore", m, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            "dernière nouvelle",
            page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_last_news_are_those_that_came_and_no_promise()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1), ("Familles", 1));
        await site.AddAsync("Le kit", "Écoles", Promised);
        await site.AddAsync(
            "La visite",
            "Familles",
            a => a.Record(new UpdateDraft(new(2018, 2, 4), RecordedState.UnderWay), null, Now)
        );

        var page = await site.OpenAsync("/public");

        Assert.Equal("Au 6 février 2018", page.QuerySelector("main .m b").Said());
        Assert.Equal(
            [true, false, true],
            Margins(page)
                .Select(m =>
                    m.EndsWith("dernière nouvelle le 4 février 2018", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task A_published_promise_that_is_dropped_stays_with_its_day_and_its_sentence()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync(
            "Nom interne",
            "Écoles",
            a =>
            {
                Promised(a);
                Published(a, "Un kit pour cent écoles.");
                Dropped(a);
            },
            due: SaidDate.Of(Period.On(new LocalDate(2018, 3, 31)))
        );
        await site.AddAsync(
            "Sans public",
            null,
            a =>
            {
                Published(a, "Un stand au marché.");
                Dropped(a);
            }
        );
        await site.AddAsync("Jamais publiée", "Écoles", Dropped);

        var page = await site.OpenAsync("/public");

        Assert.Equal("Une action attendue, pas encore reçue.", page.Title());
        Assert.Equal(
            [
                ("abandonnée", "Un kit pour cent écoles.", "le 4 février 2018"),
                ("encore vide", "", ""),
                ("abandonnée", "Un stand au marché.", "le 4 février 2018"),
            ],
            page.QuerySelectorAll("section .lines li")
                .Select(l =>
                    (
                        l.QuerySelector(".st").Said(),
                        l.QuerySelector("h3").Said(),
                        l.QuerySelector(".when").Said()
                    )
                )
        );
        Assert.DoesNotContain("Jamais publiée", page.Body.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_action_that_is_not_published_only_its_state_is_counted()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 3));
        await site.AddAsync(
            "Nom interne secret",
            "Écoles",
            UnderWay,
            deliverable: "livrable secret"
        );
        await site.AddAsync(
            "Autre nom interne",
            "Écoles",
            a =>
            {
                UnderWay(a);
                a.Edit(
                    a.Draft with
                    {
                        PublicSentence = "Un kit pour cent écoles.",
                        InternalNote = "note secrète",
                    },
                    PlanSite.Today,
                    Now
                );
                a.Publish("accord du réseau", PlanSite.Today);
            },
            due: SaidDate.Of(Period.On(new LocalDate(2018, 3, 31)))
        );

        var page = await site.OpenAsync("/public");

        var all = page.DocumentElement.OuterHtml;
        Assert.DoesNotContain("secret", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Autre nom interne", all, StringComparison.Ordinal);
        Assert.Equal("Deux actions promises sur trois attendues.", page.Title());
        Assert.Equal(
            ["en cours", "en cours", "encore vide"],
            page.QuerySelectorAll("section .lines .st").Select(s => s.Said())
        );
        Assert.Contains("Un kit pour cent écoles.", all, StringComparison.Ordinal);
        Assert.Contains(
            "31 mars 2018",
            page.QuerySelector(".when").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 action, pas encore publiée",
            page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_nobody_expected_never_makes_up_for_what_is_expected_and_missing()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1), ("Familles", 1));
        await site.AddAsync("Le kit", "Écoles", UnderWay);
        await site.AddAsync("La visite", "Écoles", UnderWay);
        await site.AddAsync("Le stand", null, UnderWay);

        var page = await site.OpenAsync("/public");

        Assert.Equal("Une action promise sur deux attendues.", page.Title());
        Assert.Contains(
            "2 actions de plus que celles attendues",
            page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_thread_holds_only_what_is_published()
    {
        var site = await PlanSite.NewAsync(host);
        await site.ChangeAsync(db =>
        {
            db.AddRange(
                NewDossier(site, "Label montré", Agreed),
                NewDossier(site, "Label caché", null),
                NewPosition(site, "Ministère montré", Agreed),
                NewPosition(site, "Ministère caché", null)
            );
        });
        await site.MeetingAsync(
            MeetingStory.Held,
            m => (m.Title, m.Publication) = ("Atelier montré", Agreed)
        );
        await site.MeetingAsync(MeetingStory.Held, m => m.Title = "Atelier caché");
        await site.MeetingAsync(MeetingStory.Ahead, m => m.Title = "Suite cachée");
        await site.MeetingAsync(
            MeetingStory.Ahead.PlusDays(7),
            m => (m.Title, m.Publication) = ("Suite montrée", Agreed)
        );

        var page = await site.OpenAsync("/public");

        var all = page.QuerySelector("main").Said();
        Assert.DoesNotContain("caché", all, StringComparison.Ordinal);
        Assert.Contains("Label montré", all, StringComparison.Ordinal);
        Assert.Contains(
            "Dossier non retenu. Choisi à la place : un autre thème",
            all,
            StringComparison.Ordinal
        );
        Assert.Contains("– Le dossier est sérieux.", all, StringComparison.Ordinal);
        Assert.Contains("Atelier montré", all, StringComparison.Ordinal);
        Assert.Contains(
            "Suite montrée",
            page.QuerySelector("[aria-labelledby=next-h]").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Ouvrir une porte",
            page.QuerySelector("[aria-labelledby=cote-etat]").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_says_what_it_is_to_search_engines_in_both_languages()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));

        var page = await site.OpenAsync("/public");

        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Promis et fait – Collectif d'essai", page.Title);
        Assert.Equal("Promis et fait", Meta("og:title"));
        Assert.Equal("fr_FR", Meta("og:locale"));
        Assert.Equal(host.Address + site.At("/public"), Meta("og:url"));
        Assert.Contains(
            "1\u00A0attendue, 0 reçue.",
            Meta("og:description"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                host.Address + $"/fr/{site.ShortName}/public",
                host.Address + $"/en/{site.ShortName}/public",
            ],
            page.QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(l => l.GetAttribute("href"))
        );
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script:not([type=importmap]), form"));

        string Meta(string property) =>
            page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content") ?? "";
    }

    [Fact]
    public async Task In_english_everything_is_english_but_what_people_typed_which_is_marked_french()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        site.Language = "en";

        var page = await site.OpenAsync("/public");

        Assert.Equal("Two actions expected, none received.", page.Title());
        Assert.Equal("fr", page.QuerySelector("section h2 [lang]")?.GetAttribute("lang"));
        Assert.Contains(
            "2 expected, 0 received",
            page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_coalition_without_anything_has_its_public_page()
    {
        var site = await PlanSite.NewAsync(host);

        Assert.Equal(
            "Aucune promesse n’est encore attendue",
            (await site.OpenAsync("/public")).Title()
        );
    }

    static List<string> Margins(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main .m").Select(m => m.Said())];

    static void Promised(Action action) =>
        action
            .NameOwner(null, null, "le réseau", Now)
            .Accept(AgreementWay.AtTheMeeting, null, PlanSite.Today);

    static void Published(Action action, string sentence)
    {
        action.Edit(action.Draft with { PublicSentence = sentence }, PlanSite.Today, Now);
        action.Publish("accord du réseau", PlanSite.Today);
    }

    static void Dropped(Action action) =>
        action.Record(new UpdateDraft(new(2018, 2, 4), RecordedState.Dropped), null, Now);

    static void UnderWay(Action action)
    {
        Promised(action);
        action.Record(new UpdateDraft(PlanSite.Today, RecordedState.UnderWay), null, Now);
    }

    static Dossier NewDossier(PlanSite site, string label, Publication? publication) =>
        new()
        {
            Id = Id<Dossier>.New(Now),
            CoalitionId = site.Coalition,
            Label = label,
            Outcome = new Outcome { Retained = false, Chosen = "un autre thème" },
            Publication = publication,
        };

    static Position NewPosition(PlanSite site, string authority, Publication? publication) =>
        new()
        {
            Id = Id<Position>.New(Now),
            CoalitionId = site.Coalition,
            Authority = authority,
            Stance = Stance.Supports,
            Reasons = publication is null ? "raison cachée" : "Le dossier est sérieux.",
            Wish = publication is null ? "souhait caché" : "Ouvrir une porte",
            Publication = publication,
        };
}
