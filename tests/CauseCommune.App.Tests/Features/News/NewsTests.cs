using System.Net;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Dates;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.News;

public sealed class NewsTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_post_is_public_with_its_source_as_soon_as_it_is_written()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/news/new",
            ("Title", "Un atelier au ministère"),
            ("Body", "Première partie.\n\nSeconde partie."),
            ("Published", "février 2018"),
            ("Source", "Réseau Un"),
            ("Link", "exemple.org/atelier")
        );

        var id = sent.Location!.Split("#n-")[1];
        var page = await site.OpenAsync($"/public/news/{id}");
        Assert.Equal("Un atelier au ministère", page.Title());
        Assert.Equal("Un atelier au ministère – Collectif d'essai", page.Title);
        Assert.Equal(
            ["Première partie.", "Seconde partie."],
            page.QuerySelectorAll("p.read").Select(p => p.Said())
        );
        Assert.Contains("février 2018", page.QuerySelector(".m").Said(), StringComparison.Ordinal);
        Assert.Equal(
            "Réseau Un",
            page.QuerySelector("a[href='https://exemple.org/atelier']").Said()
        );
        Assert.Equal(
            "article",
            page.QuerySelector("meta[property='og:type']")?.GetAttribute("content")
        );
        var post = await site.ReadAsync(db => db.News.AsNoTracking().SingleAsync());
        Assert.Equal(Precision.Month, post.Published.Precision);
    }

    [Fact]
    public async Task Without_title_text_date_or_source_it_is_refused_and_kept()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/news/new",
            ("Published", "31 février"),
            ("Source", ""),
            ("Link", "pas une adresse")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(5, sent.Page.QuerySelectorAll(".sum li").Length);
        Assert.Equal("31 février", sent.Kept("Published"));
        Assert.Equal("pas une adresse", sent.Kept("Link"));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_still_there()
    {
        var site = await PlanSite.NewAsync(host);
        var text = new string('a', 10_001);

        var sent = await site.SendAsync("/news/new", ("Title", "Un titre"), ("Body", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(text, sent.Kept("Body"));
    }

    [Fact]
    public async Task What_was_written_is_said_and_can_be_undone()
    {
        var site = await PlanSite.NewAsync(host);
        await site.SendAsync("/news/new", ("Title", "Un titre"), ("Body", "Le texte."));

        var said = await site.UndoAsync("/news");

        Assert.Contains("Actualité publiée : Un titre", said, StringComparison.Ordinal);
        Assert.False(await site.ReadAsync(db => db.News.AnyAsync()));
    }

    [Fact]
    public async Task A_date_that_is_not_touched_stays_as_it_was_said()
    {
        var site = await PlanSite.NewAsync(host);
        var sent = await site.SendAsync(
            "/news/new",
            ("Title", "Un titre"),
            ("Body", "Le texte."),
            ("Published", "la semaine dernière")
        );
        var before = await site.ReadAsync(db => db.News.AsNoTracking().SingleAsync());

        await site.SendAsync(
            $"/news/{sent.Location!.Split("#n-")[1]}",
            ("Body", "Le texte corrigé.")
        );

        var after = await site.ReadAsync(db => db.News.AsNoTracking().SingleAsync());
        Assert.Equal("Le texte corrigé.", after.Body);
        Assert.Equal("la semaine dernière", after.Published.Said);
        Assert.Equal(before.Published, after.Published);
    }

    [Fact]
    public async Task Of_two_who_edit_a_post_at_once_the_second_sees_both()
    {
        var site = await PlanSite.NewAsync(host);
        var sent = await site.SendAsync("/news/new", ("Title", "Un titre"), ("Body", "Le texte."));
        var id = sent.Location!.Split("#n-")[1];
        var mine = await site.OpenAsync($"/news/{id}");
        await site.SendAsync($"/news/{id}", ("Body", "Le texte corrigé."));

        var second = await site.SendAsync(mine, ("Body", "Le texte relu."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains(
            "corrigé",
            second.Page.QuerySelector(".diff .inside").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("Le texte relu.", second.Kept("Body"));
    }

    [Fact]
    public async Task What_people_typed_is_text_and_never_markup()
    {
        var site = await PlanSite.NewAsync(host);
        var sent = await site.SendAsync(
            "/news/new",
            ("Title", "<script>alert(1)</script>"),
            ("Body", "<b>gras</b> & co")
        );

        var page = await site.OpenAsync($"/public/news/{sent.Location!.Split("#n-")[1]}");

        Assert.Null(page.QuerySelector("script:not([type=importmap])"));
        Assert.Equal("<script>alert(1)</script>", page.Title());
        Assert.Equal("<b>gras</b> & co", page.QuerySelector("p.read").Said());
    }
}
