using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>Two names in one text that may be one: a person says so, nothing is doubled or merged in silence.</summary>
public sealed class AlikeNamesTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Text = """
        Réunion du 5 février 2018.

        Présents : Claire Martin (Association Alpha), Paul Modèle (Association Beta).

        L'association Alpha centralise les actions.
        """;

    [Fact]
    public async Task Only_one_of_two_alike_is_preselected_and_the_likeness_is_shown()
    {
        var site = await ReviewSite.NewAsync(host);

        var page = await site.OpenAsync(await site.ReviewAsync(Text));

        var (claire, alpha) = (Card(page, "Claire Martin"), Card(page, "Alpha centralise"));
        Assert.True(claire.QuerySelector<IHtmlInputElement>("[value=keep]")!.IsChecked);
        Assert.False(alpha.QuerySelector<IHtmlInputElement>("[value=keep]")!.IsChecked);
        Assert.Contains(
            "« Alpha » ressemble à « Association Alpha », dit aussi dans ce texte.",
            alpha.Said(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ressemble", claire.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "ressemble",
            Card(page, "Paul Modèle").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Accepted_as_one_they_are_recorded_as_one()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(Text);
        var alpha = Card(await site.OpenAsync(review), "Alpha centralise").Id![1..];

        await site.RecordAsync(review, ($"f{alpha}.one", "Association Alpha"));

        var names = await site.ReadAsync(db => db.Organizations.Select(o => o.Name).ToListAsync());
        Assert.Contains("Association Alpha", names);
        Assert.DoesNotContain("Alpha", names);
        var coordinator = await site.ReadAsync(db =>
            db.Organizations.SingleAsync(o =>
                db.Coalitions.Any(c => c.Id == site.Coalition && c.CoordinatorId == o.Id)
            )
        );
        Assert.Equal("Association Alpha", coordinator.Name);
    }

    [Fact]
    public async Task The_choice_for_the_rest_doubles_nothing_in_silence()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(Text);

        await site.RecordAsync(review, ("rest", "all"));

        Assert.DoesNotContain(
            "Alpha",
            await site.ReadAsync(db => db.Organizations.Select(o => o.Name).ToListAsync())
        );
        Assert.NotNull(
            Card(await site.OpenAsync(review), "Alpha centralise").QuerySelector("[name$='.one']")
        );
    }

    [Fact]
    public async Task Accepted_as_two_they_are_recorded_as_two()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(Text);
        var alpha = Card(await site.OpenAsync(review), "Alpha centralise").Id![1..];

        await site.RecordAsync(review, ($"f{alpha}.choice", "keep"));

        var names = await site.ReadAsync(db => db.Organizations.Select(o => o.Name).ToListAsync());
        Assert.Contains("Association Alpha", names);
        Assert.Contains("Alpha", names);
    }

    static IElement Card(IHtmlDocument page, string words) =>
        page.QuerySelectorAll("fieldset.prop")
            .First(c => c.QuerySelector(".val").Said().Contains(words, StringComparison.Ordinal));
}
