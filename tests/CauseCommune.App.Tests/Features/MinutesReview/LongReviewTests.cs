using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Dates;
using CauseCommune.Minutes;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>Sixty findings stay pleasant: those that need nobody fold, those that wait lead from one to the next.</summary>
public sealed class LongReviewTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly Wording Why = new("Le texte le dit.", "The text says so.");

    [Fact]
    public async Task The_long_minutes_hold_some_sixty_findings_of_which_only_those_that_wait_stand_open()
    {
        var site = await ReviewSite.NewAsync(host);

        var page = await site.OpenAsync(await site.ReviewAsync(LongMinutes.Text));

        var cards = page.QuerySelectorAll("#review fieldset.prop").ToList();
        Assert.InRange(cards.Count, 50, 80);
        var folded = cards.Where(c => c.Closest("details") is not null).ToList();
        Assert.NotEmpty(folded);
        Assert.All(cards, c => Assert.NotEqual(Waits(c), c.Closest("details") is not null));
        Assert.All(
            page.QuerySelectorAll("details.folded"),
            d => Assert.False(d.HasAttribute("open"))
        );
        var present = page.QuerySelector("#para-2 details summary").Said();
        Assert.Contains("11 relevés sûrs dans ce paragraphe", present, StringComparison.Ordinal);
        Assert.Contains("Nora Exemple · Paul Modèle", present, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unticked_in_a_closed_fold_is_posted_and_said_on_its_line()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text(14), Sure(14));

        await site.KeepAsync(
            review,
            ("f3.choice", "drop"),
            ("f5.choice", "fix"),
            ("f5.text", "Changé")
        );

        var page = await site.OpenAsync(review);
        Assert.NotNull(page.QuerySelector("details #p3 [value=drop]:checked"));
        Assert.NotNull(page.QuerySelector("details #p5"));
        Assert.Contains(
            "(1 écarté)",
            page.QuerySelector("#p3")!.Closest("details")!.QuerySelector("summary").Said(),
            StringComparison.Ordinal
        );
        await site.RecordAsync(review);
        var texts = await site.ReadAsync(db => db.Decisions.Select(d => d.Text).ToListAsync());
        Assert.Equal(13, texts.Count);
        Assert.Contains("Changé", texts);
        Assert.DoesNotContain("Chose 3", texts);
        Assert.Contains(
            "1 relevé enregistré",
            (await site.OpenAsync(review)).QuerySelector("details summary").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_refused_stands_open()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text(14), Sure(14));

        var refused = await site.RecordAsync(review, ("f5.choice", "fix"), ("f5.text", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Null(refused.Page.QuerySelector("details #p5"));
        Assert.NotNull(refused.Page.QuerySelector("details #p4"));
    }

    [Fact]
    public async Task A_short_review_folds_nothing()
    {
        var site = await ReviewSite.NewAsync(host);

        var page = await site.OpenAsync(await site.HoldAsync(Text(12), Sure(12)));

        Assert.Empty(page.QuerySelectorAll("details.folded"));
    }

    [Fact]
    public async Task Progress_is_said_in_words_and_as_a_measure()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text(20), [.. Sure(10), .. Doubtful(10, 20)]);

        var first = await site.OpenAsync(review);
        Assert.Equal(
            "20 relevés, 10 sûrs acceptés d’avance, 10 attendent",
            first.QuerySelector("#walk-words").Said()
        );
        Assert.Equal(("20", "10"), Measure(first));

        await site.KeepAsync(
            review,
            ("f11.choice", "drop"),
            ("f12.choice", "keep"),
            ("f1.choice", "drop")
        );
        var later = await site.OpenAsync(review);
        Assert.Equal(
            "3 relevés regardés sur 20, 9 sûrs acceptés d’avance, 8 attendent",
            later.QuerySelector("#walk-words").Said()
        );
        Assert.Equal(("20", "12"), Measure(later));
        await site.RecordAsync(review);
        Assert.Equal(("20", "12"), Measure(await site.OpenAsync(review)));
        site.Language = "en";
        Assert.Equal(
            "3 findings of 20 looked at, 9 sure and accepted beforehand, 8 wait",
            (await site.OpenAsync(review)).QuerySelector("#walk-words").Said()
        );
    }

    [Fact]
    public async Task Plain_links_lead_through_those_that_wait_and_to_the_end()
    {
        var site = await ReviewSite.NewAsync(host);
        var page = await site.OpenAsync(
            await site.HoldAsync(Text(20), [.. Sure(10), .. Doubtful(10, 20)])
        );

        var walked = new List<string>();
        for (
            var to = page.QuerySelector("#walk [data-go]")!.GetAttribute("href")!;
            to != "#done";
            to = page.QuerySelector($"{to} .next")!.GetAttribute("href")!
        )
        {
            walked.Add(to);
        }

        Assert.Equal(Enumerable.Range(11, 10).Select(n => $"#p{n}"), walked);
        Assert.NotNull(page.QuerySelector("#done"));
    }

    static bool Waits(IElement card) =>
        !card.QuerySelectorAll<IHtmlInputElement>(".pick input").Any(i => i.IsChecked);

    static (string? Max, string? Value) Measure(IHtmlDocument page)
    {
        var measure = page.QuerySelector("#walk progress")!;
        return (measure.GetAttribute("max"), measure.GetAttribute("value"));
    }

    static string Text(int things) =>
        string.Join("\n\n", Enumerable.Range(1, things).Select(n => $"Chose {n}"));

    static Mention[] Sure(int to) => Things(0, to, Certainty.Sure);

    static Mention[] Doubtful(int from, int to) => Things(from, to, Certainty.Doubtful);

    static Mention[] Things(int from, int to, Certainty certainty) =>
        [
            .. Enumerable
                .Range(from + 1, to - from)
                .Select(n =>
                {
                    var words = $"Chose {n}";
                    var at = Text(to).IndexOf(words, StringComparison.Ordinal);
                    return new DecisionMention(new(at, at + words.Length), certainty, Why, words);
                }),
        ];
}
