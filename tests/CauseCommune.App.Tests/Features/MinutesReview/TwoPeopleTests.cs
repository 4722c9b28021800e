using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Dates;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>Two people in one review: neither erases a word of the other.</summary>
public sealed class TwoPeopleTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Text = "Le site ouvre. Une affiche est faite. Paul Modèle écrira aux écoles.";

    static readonly Wording Why = new("Le texte le dit.", "The text says so.");

    static readonly DecisionMention Site = new(new(0, 13), Certainty.Sure, Why, "Le site ouvre");

    static readonly DecisionMention Poster = new(
        new(15, 36),
        Certainty.Sure,
        Why,
        "Une affiche est faite"
    );

    static readonly ActionMention Letter = new(
        new(38, 67),
        Certainty.Likely,
        Why,
        "écrire aux écoles",
        []
    );

    [Fact]
    public async Task What_one_wrote_stays_when_another_keeps_an_older_page()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site, Poster, Letter);
        var older = await site.OpenAsync(review);
        await site.KeepAsync(
            review,
            ("f1.choice", "fix"),
            ("f1.text", "Le site ouvre en mars, en deux langues"),
            ("f3.choice", "drop")
        );

        var sent = await site.SendAsync(
            older,
            "review",
            review + "/choices",
            ("f2.choice", "drop")
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var findings = await FindingsAsync(site);
        Assert.Equal(
            [FindingChoice.Corrected, FindingChoice.Dropped, FindingChoice.Dropped],
            findings.Select(f => f.Choice)
        );
        Assert.Contains("en deux langues", findings[0].Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/choices")]
    [InlineData("/confirmations")]
    public async Task When_both_changed_the_same_both_texts_are_shown_and_the_last_word_is_asked_for(
        string to
    )
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site, Poster);
        var older = await site.OpenAsync(review);
        await site.KeepAsync(review, ("f1.choice", "fix"), ("f1.text", "Le site ouvre en mars"));

        var sent = await site.SendAsync(
            older,
            "review",
            review + to,
            ("f1.choice", "fix"),
            ("f1.text", "Le site ouvre en avril"),
            ("f2.choice", "drop")
        );

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        var diff = sent.Page.QuerySelector("#p1 .diff").Said();
        Assert.Contains("Le site ouvre en mars", diff, StringComparison.Ordinal);
        Assert.Contains("Le site ouvre en avril", diff, StringComparison.Ordinal);
        Assert.Null(sent.Page.QuerySelector("#p2 .diff"));
        Assert.NotNull(sent.Page.QuerySelector("#recorded a[href='#p1']"));
        Assert.Equal("Le site ouvre en avril", sent.Kept("f1.text"));
        Assert.Contains(
            "en mars",
            (await FindingsAsync(site))[0].Corrected!,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await site.ReadAsync(db => db.Decisions.CountAsync()));

        var again = await site.SendAsync(sent.Page, "review", review + to);

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        var findings = await FindingsAsync(site);
        Assert.Contains("en avril", findings[0].Corrected!, StringComparison.Ordinal);
        Assert.Equal(FindingChoice.Dropped, findings[1].Choice);
    }

    [Fact]
    public async Task What_one_wrote_into_a_finding_that_another_recorded_is_still_shown()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site, Poster);
        var older = await site.OpenAsync(review);
        await site.RecordAsync(review, ("f2.choice", "drop"));

        var sent = await site.SendAsync(
            older,
            "review",
            review + "/choices",
            ("f1.choice", "fix"),
            ("f1.text", "Le site ouvre en avril")
        );

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Contains(
            "Le site ouvre en avril",
            sent.Page.QuerySelector("#p1 .diff").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Le site ouvre",
            (await site.ReadAsync(db => db.Decisions.SingleAsync())).Text
        );
    }

    [Fact]
    public async Task A_page_that_is_sent_twice_is_no_second_person()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Letter);
        var page = await site.OpenAsync(review);
        (string, string)[] typed =
        [
            ("f1.choice", "fix"),
            ("f1.due", "fin mars"),
            ("_key", "again"),
        ];

        var first = await site.SendAsync(page, "review", review + "/choices", typed);
        var second = await site.SendAsync(page, "review", review + "/choices", typed);

        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.Redirect),
            (first.Status, second.Status)
        );
    }

    [Fact]
    public async Task What_is_refused_and_shown_again_is_still_compared_with_what_was_stored()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site, Letter);
        var refused = await site.RecordAsync(
            review,
            ("f1.choice", "fix"),
            ("f1.text", "Le site ouvre en avril"),
            ("f2.choice", "fix"),
            ("f2.due", "le 31 février")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        var sent = await site.SendAsync(refused.Page, "review", null, ("f2.due", ""));

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(
            "Le site ouvre en avril",
            (await site.ReadAsync(db => db.Decisions.SingleAsync())).Text
        );
    }

    [Fact]
    public async Task Nobody_records_a_correction_of_another_that_their_page_did_not_show()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site, Poster, Letter);
        var older = await site.OpenAsync(review);
        await site.KeepAsync(review, ("f1.choice", "fix"), ("f1.text", "Le site n'ouvre pas"));

        var shown = await site.SendAsync(older, "review", null, ("f3.choice", "keep"));

        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Equal(0, await site.ReadAsync(db => db.Decisions.CountAsync()));
        Assert.Equal(0, await site.ReadAsync(db => db.Actions.CountAsync()));
        Assert.Contains(
            "Quelqu’un d’autre a changé un relevé",
            shown.Page.QuerySelector("[role=alert]").Said(),
            StringComparison.Ordinal
        );
        var diff = shown.Page.QuerySelector("#p1 .diff").Said();
        Assert.Contains("Ce que la page montrait", diff, StringComparison.Ordinal);
        Assert.Contains("Le site n'ouvre pas", diff, StringComparison.Ordinal);
        Assert.Equal("Le site n'ouvre pas", shown.Kept("f1.text"));
        // What was chosen elsewhere is still there, and sending what is now shown records it.
        Assert.NotNull(shown.Page.QuerySelector("#p3 [value=keep]:checked"));
        var recorded = await site.SendAsync(shown.Page, "review", null);
        Assert.Equal(HttpStatusCode.Redirect, recorded.Status);
        Assert.Contains(
            "Le site n'ouvre pas",
            await site.ReadAsync(db => db.Decisions.Select(d => d.Text).ToListAsync())
        );
        Assert.Equal(1, await site.ReadAsync(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task What_another_dropped_meanwhile_is_not_missed_without_a_word()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site, Poster);
        var older = await site.OpenAsync(review);
        await site.KeepAsync(review, ("f1.choice", "drop"));

        var shown = await site.SendAsync(older, "review", null);

        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.NotNull(shown.Page.QuerySelector("#p1 .diff"));
        Assert.Null(shown.Page.QuerySelector("#p2 .diff"));
        await site.SendAsync(shown.Page, "review", null);
        Assert.Equal(
            "Une affiche est faite",
            (await site.ReadAsync(db => db.Decisions.SingleAsync())).Text
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("all")]
    [InlineData("drop")]
    public async Task What_another_added_meanwhile_waits_for_who_sees_it(string rest)
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site);
        var older = await site.OpenAsync(review);
        await site.SendAsync(
            review + "?add=question",
            "review",
            review + "/choices",
            [("new.text", "Et l'encre ?"), ("_key", "again")]
        );

        var sent = await site.SendAsync(older, "review", null, ("rest", rest));

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(1, await site.ReadAsync(db => db.Decisions.CountAsync()));
        Assert.Equal(0, await site.ReadAsync(db => db.OpenQuestions.CountAsync()));
        await site.RecordAsync(review);
        Assert.Equal(1, await site.ReadAsync(db => db.OpenQuestions.CountAsync()));
    }

    [Fact]
    public async Task A_second_tab_that_confirmed_meanwhile_leaves_nothing_to_record_twice()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Site, Poster);
        var older = await site.OpenAsync(review);
        await site.RecordAsync(review);

        var sent = await site.SendAsync(older, "review", null);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(2, await site.ReadAsync(db => db.Decisions.CountAsync()));
    }

    static Task<List<Finding>> FindingsAsync(ReviewSite site) =>
        site.ReadAsync(db =>
            db.Minutes.SelectMany(m => m.Findings).OrderBy(f => f.Rank).ToListAsync()
        );
}
