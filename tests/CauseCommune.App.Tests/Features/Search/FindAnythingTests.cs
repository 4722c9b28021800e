using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Search;

/// <summary>Finding words again, wherever they were written.</summary>
public abstract class FindAnythingTests(TestHost host)
{
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    [Theory]
    [InlineData("ecoles d'ete")]
    [InlineData("ÉCOLES D’ÉTÉ")]
    [InlineData("  Été   écoles ")]
    [InlineData("e\u0301te\u0301")]
    public async Task Case_accents_and_apostrophes_make_no_difference(string typed)
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        var id = await site.AddAsync("Ouvrir les Écoles d’été");
        await site.AddAsync("Autre chose");

        var page = await FindAsync(site, typed);

        var link = Assert.Single(page.QuerySelectorAll("main h3 a"));
        Assert.Equal(site.At($"/actions/{id}"), link.GetAttribute("href"));
        Assert.Contains(
            "été",
            string.Concat(page.QuerySelectorAll("main mark").Select(m => m.TextContent)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_kind_is_found_under_its_own_heading_with_its_page()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await TellAsync(site, "zymurgie");

        var page = await FindAsync(site, "ZYMURGIE");

        Assert.Equal(
            [
                "Actions",
                "Publics",
                "Propositions",
                "Décisions",
                "Questions",
                "Réunions",
                "Points d’ordre du jour",
                "Comptes rendus",
                "Actualités",
                "Organisations",
                "Personnes",
            ],
            page.QuerySelectorAll("main h2").Select(h => h.Said())
        );
        Assert.Equal("Onze résultats pour « ZYMURGIE »", page.Title());
        Assert.All(
            page.QuerySelectorAll("main section"),
            group => Assert.Equal("zymurgie", group.QuerySelector("mark").Said())
        );
        foreach (var link in page.QuerySelectorAll("main h3 a"))
        {
            var path = link.GetAttribute("href")!.Split('#')[0];
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(path[site.At("").Length..]));
        }
    }

    [Fact]
    public async Task Another_coalition_is_never_found()
    {
        var theirs = await PlanSite.WithAsync(host, ("Écoles", 2));
        await TellAsync(theirs, "ornithorynque");
        var ours = await PlanSite.WithAsync(host, ("Écoles", 2));

        var page = await FindAsync(ours, "ornithorynque");

        Assert.Equal("Rien ne contient « ornithorynque »", page.Title());
        Assert.Empty(page.QuerySelectorAll("main h3"));
        Assert.Contains("un seul mot", page.QuerySelector("main").Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100%")]
    [InlineData("a_b")]
    [InlineData("c\\d")]
    [InlineData("e'f\"<g>")]
    public async Task The_signs_of_the_database_are_plain_signs(string typed)
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.AddAsync($"Tenir {typed} des promesses");
        await site.AddAsync("Tenir 1000 et axb et cd");

        var page = await FindAsync(site, typed);

        Assert.Single(page.QuerySelectorAll("main h3"));
    }

    [Fact]
    public async Task All_the_words_must_stand_in_the_same_place()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.AddAsync("Imprimer un guide", deliverable: "mille exemplaires");
        await site.AddAsync("Imprimer des affiches");

        Assert.Single((await FindAsync(site, "imprimer exemplaires")).QuerySelectorAll("main h3"));
        Assert.Empty((await FindAsync(site, "affiches exemplaires")).QuerySelectorAll("main h3"));
    }

    [Fact]
    public async Task What_was_changed_is_found_as_it_is_now()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        var id = await site.AddAsync("Écrire aux mairies");
        await site.SendAsync($"/actions/{id}/edit", ("What", "Écrire aux préfectures"));

        Assert.Single((await FindAsync(site, "prefectures")).QuerySelectorAll("main h3"));
        Assert.Empty((await FindAsync(site, "mairies")).QuerySelectorAll("main h3"));
    }

    [Fact]
    public async Task Many_of_a_kind_are_counted_and_one_link_away()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        for (var i = 0; i < 11; i++)
        {
            await site.AddAsync($"Planter l'arbre n° {i}");
        }

        var page = await FindAsync(site, "arbre");
        var more = page.QuerySelector<IHtmlAnchorElement>("main section p a.link");

        Assert.Equal(8, page.QuerySelectorAll("main h3").Length);
        Assert.Equal("et 3 autres", more.Said());
        var all = await site.OpenAsync(more!.GetAttribute("href")![site.At("").Length..]);
        Assert.Equal(11, all.QuerySelectorAll("main h3").Length);
    }

    [Fact]
    public async Task A_passage_of_long_minutes_is_cut_around_the_words()
    {
        var site = await PlanSite.NewAsync(host);
        var text = string.Concat(Enumerable.Repeat("Un mot après l'autre. ", 2000));
        await site.ChangeAsync(db =>
            db.Minutes.Add(Minutes(db, site, $"{text}Voilà le grelot. {text}"))
        );

        var page = await FindAsync(site, "GRELOT");
        var passage = page.QuerySelector("main li .hint:last-child").Said();

        Assert.Contains("Voilà le grelot.", passage, StringComparison.Ordinal);
        Assert.InRange(passage.Length, 100, 400);
    }

    [Fact]
    public async Task Nothing_typed_asks_what_to_look_for()
    {
        var site = await PlanSite.NewAsync(host);

        var page = await site.OpenAsync("/search");

        Assert.Equal("Que cherchez-vous ?", page.Title());
        Assert.Null(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task One_letter_or_far_too_much_is_refused_with_a_sentence_and_kept()
    {
        var site = await PlanSite.NewAsync(host);
        using var visitor = host.Visitor();

        foreach (
            var (typed, says) in new[]
            {
                ("é", "deux lettres"),
                (new string('é', 10_000), "200 caractères"),
            }
        )
        {
            using var answer = await visitor.GetAsync(
                site.At("/search?q=" + Uri.EscapeDataString(typed))
            );
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
                await answer.Content.ReadAsStringAsync()
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(
                says,
                page.QuerySelector("[role=alert]").Said(),
                StringComparison.Ordinal
            );
            Assert.Equal(typed, page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Every_page_of_those_who_work_has_the_field()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var page = await site.OpenAsync("/plan");

        var form = page.QuerySelector<IHtmlFormElement>(".foot form[role=search]");
        Assert.Equal(site.At("/search"), form?.GetAttribute("action"));
        Assert.Equal("get", form?.Method);
    }

    static Task<IHtmlDocument> FindAsync(PlanSite site, string typed) =>
        site.OpenAsync("/search?q=" + Uri.EscapeDataString(typed));

    static MeetingMinutes Minutes(AppDb db, PlanSite site, string text) =>
        new()
        {
            Id = Id<MeetingMinutes>.New(Now),
            CoalitionId = site.Coalition,
            Text = text,
            Reference = PlanSite.Today,
            GivenAt = Now,
            GivenBy = db.Actors.Select(a => a.Id).First(),
        };

    static void TellOfPlan(AppDb db, PlanSite site, string word)
    {
        var plan = db.Plans.Include(p => p.Audiences).Single();
        plan.Add($"Les {word}s", null, 0, Now);
        var from = new Organization
        {
            Id = Id<Organization>.New(Now),
            CoalitionId = site.Coalition,
            Name = "Bâtir Fictif",
        };
        var reply = new Domain.Collecting.Reply
        {
            Id = Id<Domain.Collecting.Reply>.New(Now),
            CoalitionId = site.Coalition,
            OrganizationId = from.Id,
            Text = "Une proposition.",
            On = PlanSite.Today,
            RecordedAt = Now,
        };
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(Now),
            CoalitionId = site.Coalition,
            Date = PlanSite.Today,
        };
        db.AddRange(
            from,
            reply,
            new Proposal(plan.Id, from, reply, new() { What = $"Apprendre la {word}" }, Now),
            meeting,
            new AgendaItem
            {
                Id = Id<AgendaItem>.New(Now),
                CoalitionId = site.Coalition,
                MeetingId = meeting.Id,
                Rank = 1,
                Title = "Budget",
                Note = $"et {word}",
            },
            new NewsPost
            {
                Id = Id<NewsPost>.New(Now),
                CoalitionId = site.Coalition,
                Title = "Du neuf",
                Body = $"La {word} avance.",
                Published = SaidDate.Of(Period.On(PlanSite.Today)),
                Origin = new() { Source = "le collectif" },
            }
        );
    }

    /// <summary>One thing of each kind that holds the word, each only there.</summary>
    static async Task TellAsync(PlanSite site, string word)
    {
        await site.AddAsync($"Une action de {word}");
        await site.ChangeAsync(db => TellOfPlan(db, site, word));
        await site.ChangeAsync(db =>
            db.AddRange(
                new Decision
                {
                    Id = Id<Decision>.New(Now),
                    CoalitionId = site.Coalition,
                    On = PlanSite.Today,
                    Text = $"La {word} est adoptée.",
                },
                new OpenQuestion
                {
                    Id = Id<OpenQuestion>.New(Now),
                    CoalitionId = site.Coalition,
                    RaisedOn = PlanSite.Today,
                    Text = $"Pourquoi la {word} ?",
                },
                new Meeting
                {
                    Id = Id<Meeting>.New(Now),
                    CoalitionId = site.Coalition,
                    Date = PlanSite.Today,
                    Place = $"Salle {word}",
                },
                Minutes(db, site, $"On parla de {word}."),
                new Organization
                {
                    Id = Id<Organization>.New(Now),
                    CoalitionId = site.Coalition,
                    Name = $"Association de {word}",
                },
                new Person
                {
                    Id = Id<Person>.New(Now),
                    CoalitionId = site.Coalition,
                    Name = "Ada Exemple",
                    Title = $"chargée de {word}",
                }
            )
        );
    }
}

public sealed class SqliteFindAnythingTests(SqliteHost host)
    : FindAnythingTests(host),
        IClassFixture<SqliteHost>;

public sealed class PostgresFindAnythingTests(PostgresHost host)
    : FindAnythingTests(host),
        IClassFixture<PostgresHost>;
