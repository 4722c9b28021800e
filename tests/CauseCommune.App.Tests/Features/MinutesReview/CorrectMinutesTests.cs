using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>The text of minutes corrected by hand, what points into it, and who validated it.</summary>
public abstract class CorrectMinutesTests(TestHost host)
{
    const string Opening = "La réunion s'ouvre à dix heures. ";
    const string Decided = "Le kit des écoles est retenu.";
    const string Text = Opening + Decided + " Le bureau remercie.";
    static readonly Wording Why = new("Le texte le dit.", "The text says so.");

    [Fact]
    public async Task What_was_recorded_follows_its_words_and_can_still_be_taken_back()
    {
        var (site, review) = await RecordedAsync();

        var sent = await CorrectAsync(site, review, "Présences d'abord.\n\n" + Text);

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(Decided, await PassageAsync(site));
        var finding = await site.ReadAsync(db => db.Findings.AsNoTracking().SingleAsync());
        Assert.Equal(Decided, (await TextAsync(site))[finding.Start..finding.End]);

        Assert.Equal(HttpStatusCode.Found, (await site.UndoAsync(review)).Status);
        Assert.False(await site.ReadAsync(db => db.Decisions.AnyAsync()));
    }

    [Fact]
    public async Task A_passage_that_is_corrected_holds_the_correction_and_one_that_is_gone_points_nowhere()
    {
        var (site, review) = await RecordedAsync();

        await CorrectAsync(
            site,
            review,
            Text.Replace("retenu", "choisi", StringComparison.Ordinal)
        );
        Assert.Equal("Le kit des écoles est choisi.", await PassageAsync(site));

        await CorrectAsync(site, review, Opening);
        var origin = (
            await site.ReadAsync(db => db.Decisions.AsNoTracking().SingleAsync())
        ).Origin!;
        Assert.Equal((null, null), (origin.Start, origin.End));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(review));
    }

    [Fact]
    public async Task A_correction_is_undone_from_the_next_page_with_its_passages()
    {
        var (site, review) = await RecordedAsync();
        await CorrectAsync(site, review, "Avant tout. " + Text);

        var page = await site.OpenAsync(review);
        var undo = page.QuerySelectorAll<IHtmlFormElement>("form[action*='/journal/']").Single();
        undo.Id = "undo";
        await site.SendAsync(page, "undo", null);

        Assert.Equal(Text, await TextAsync(site));
        Assert.Equal(Decided, await PassageAsync(site));
    }

    [Fact]
    public async Task Of_two_who_correct_at_once_the_second_sees_both_and_loses_no_word()
    {
        var (site, review) = await RecordedAsync();
        var second = await site.OpenAsync(review + "/text");
        await CorrectAsync(site, review, Text + " Le premier ajout.");

        var sent = await site.SendAsync(second, "correct", null, ("Text", Text + " Le second."));

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        var diff = sent.Page.QuerySelector(".diff").Said();
        Assert.Contains("premier ajout", diff, StringComparison.Ordinal);
        Assert.Contains("second", diff, StringComparison.Ordinal);
        Assert.Equal(Text + " Le second.", sent.Kept("Text"));
        Assert.Equal(
            HttpStatusCode.Found,
            (await site.SendAsync(sent.Page, "correct", null)).Status
        );
        Assert.Equal(Text + " Le second.", await TextAsync(site));
    }

    [Fact]
    public async Task An_empty_text_is_refused_in_a_sentence_and_a_text_left_alone_changes_nothing()
    {
        var (site, review) = await RecordedAsync();

        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await CorrectAsync(site, review, " ")).Status
        );
        var before = await VersionAsync(site);
        await site.SendAsync(review + "/text", "correct", null, []);

        Assert.Equal(before, await VersionAsync(site));
        Assert.Equal(Text, await TextAsync(site));
    }

    [Fact]
    public async Task The_history_tells_the_lines_that_changed_and_who_validated()
    {
        var (site, review) = await RecordedAsync();
        await CorrectAsync(
            site,
            review,
            Text.Replace("retenu", "choisi", StringComparison.Ordinal)
        );

        await site.SendAsync(review + "/history", "validation", null, []);

        var page = await site.OpenAsync(review + "/history");
        Assert.Equal("Un compte rendu validé", page.Title());
        Assert.Contains("retenu", page.QuerySelector(".diff del").Said(), StringComparison.Ordinal);
        Assert.Contains("choisi", page.QuerySelector(".diff ins").Said(), StringComparison.Ordinal);
        var steps = page.QuerySelectorAll(".step").Select(s => s.QuerySelector("p:not(.m)").Said());
        Assert.Equal(["Validé", "Texte corrigé", "Texte donné"], steps);

        await site.SendAsync(review + "/history", "validation", null, []);
        Assert.Equal(
            MinutesStatus.Draft,
            (await site.ReadAsync(db => db.Minutes.AsNoTracking().SingleAsync())).Status
        );
    }

    static Task<Sent> CorrectAsync(ReviewSite site, string review, string text) =>
        site.SendAsync(review + "/text", "correct", null, [("Text", text)]);

    static async Task<string> PassageAsync(ReviewSite site)
    {
        var decision = await site.ReadAsync(db => db.Decisions.AsNoTracking().SingleAsync());
        Assert.Equal(1, decision.Version);
        return (await TextAsync(site))[decision.Origin!.Start!.Value..decision.Origin.End!.Value];
    }

    static async Task<string> TextAsync(ReviewSite site) =>
        (await site.ReadAsync(db => db.Minutes.AsNoTracking().SingleAsync())).Text;

    static async Task<int> VersionAsync(ReviewSite site) =>
        (await site.ReadAsync(db => db.Minutes.AsNoTracking().SingleAsync())).Version;

    async Task<(ReviewSite Site, string Review)> RecordedAsync()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(
            Text,
            new DecisionMention(
                new Passage(Opening.Length, Opening.Length + Decided.Length),
                Certainty.Sure,
                Why,
                Decided
            )
        );
        await site.RecordAsync(review);
        return (site, review);
    }
}

public sealed class SqliteCorrectMinutesTests(SqliteHost host)
    : CorrectMinutesTests(host),
        IClassFixture<SqliteHost>;

public sealed class PostgresCorrectMinutesTests(PostgresHost host)
    : CorrectMinutesTests(host),
        IClassFixture<PostgresHost>;
