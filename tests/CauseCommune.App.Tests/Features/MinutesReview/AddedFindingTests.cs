using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Dates;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Minutes;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>What the reader missed is added: typed, or from a passage that was selected.</summary>
public sealed class AddedFindingTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Text =
        "Décision : le site ouvre en mars. Peut-être une affiche.\n\nPaul Modèle écrira aux écoles.";

    static readonly Wording Why = new("Le texte le dit.", "The text says so.");

    static readonly DecisionMention Decision = new(
        In("le site ouvre en mars"),
        Certainty.Sure,
        Why,
        "Le site ouvre en mars"
    );

    static readonly ActionMention Letter = new(
        In("Paul Modèle écrira aux écoles"),
        Certainty.Likely,
        Why,
        "écrire aux écoles",
        [new OwnerName("Paul Modèle", OwnerKind.Person, In("Paul Modèle"))]
    );

    const string Long =
        "Le site et la charte. Un goûter 🧁 commun\navec les familles.\n\nUne affiche est faite.\n\nQue dit la charte ?";

    [Fact]
    public async Task What_the_reader_missed_is_added_by_typing_with_its_passage()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Decision);

        var asked = await site.KeepAsync(review, ("go", "add"), ("add", "question"));
        Assert.Equal(site.At(review) + "?add=question#new", asked.Location);
        var refused = await site.SendAsync(
            review + "?add=question",
            "review",
            review + "/choices",
            [("new.text", "Qui paie l'affiche ?"), ("new.passage", "mots absents")]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Qui paie l'affiche ?", refused.Kept("new.text"));
        var added = await site.SendAsync(
            refused.Page,
            "review",
            review + "/choices",
            ("new.passage", "Peut-être une AFFICHE")
        );

        Assert.Equal(site.At(review) + "#p2", added.Location);
        await site.RecordAsync(review);
        var question = await site.ReadAsync(db => db.OpenQuestions.SingleAsync());
        Assert.Equal("Qui paie l'affiche ?", question.Text);
        Assert.Equal(Text.IndexOf("Peut-être", StringComparison.Ordinal), question.Origin!.Start);
    }

    [Fact]
    public async Task A_selected_passage_opens_the_same_fields_with_its_words_and_its_place()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Long, Decision);
        var at = In(Long, "goûter 🧁 commun\navec");

        var asked = await SelectAsync(site, review, "action", at.Start, at.End);

        Assert.Equal(
            site.At(review) + $"?add=action&from={at.Start}&to={at.End}#new",
            asked.Location
        );
        var page = await site.OpenAsync(asked.Location![site.At("").Length..]);
        Assert.Equal("goûter 🧁 commun avec", Value(page, "new.what"));
        Assert.Equal("goûter 🧁 commun\navec", Value(page, "new.passage"));
        var added = await site.SendAsync(page, "review", review + "/choices", ("_key", "again"));
        Assert.Equal(site.At(review) + "#p2", added.Location);
        var finding = await site.ReadAsync(db => db.Findings.SingleAsync(f => f.AddedByHand));
        Assert.Equal(at, (finding.Start, finding.End));
        await site.RecordAsync(review);
        var action = await site.ReadAsync(db => db.Actions.SingleAsync());
        Assert.Equal(at, (action.Origin!.Start!.Value, action.Origin.End!.Value));
    }

    [Fact]
    public async Task A_passage_over_two_paragraphs_stands_beside_the_first_and_is_marked_in_both()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Long);
        var at = In(Long, "familles.\n\nUne affiche");

        var asked = await SelectAsync(site, review, "decision", at.Start - 1, at.End + 1);
        var page = await site.OpenAsync(asked.Location![site.At("").Length..]);
        await site.SendAsync(page, "review", review + "/choices", ("_key", "again"));

        var shown = await site.OpenAsync(review);
        Assert.Equal(
            ["familles.", "Une affiche1"],
            shown.QuerySelectorAll("mark").Select(m => m.TextContent)
        );
        Assert.NotNull(shown.QuerySelector("#para-1 #p1"));
    }

    [Fact]
    public async Task A_place_that_would_cut_a_character_in_two_takes_it_whole()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Long);
        var cake = Long.IndexOf("🧁", StringComparison.Ordinal);

        var asked = await SelectAsync(site, review, "question", cake + 1, cake + 9);

        Assert.Contains($"from={cake}&", asked.Location!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "4")]
    [InlineData("4", "4")]
    [InlineData("9", "4")]
    [InlineData("0", "99999999999999")]
    [InlineData("a", "<b>")]
    [InlineData("", "")]
    [InlineData("17", "19")]
    public async Task A_place_outside_the_text_opens_empty_fields(string from, string to)
    {
        var site = await ReviewSite.NewAsync(host);
        // From 17 to 19 there is only space.
        var review = await site.HoldAsync("Le site est beau.  \n\nUne affiche est faite.");

        var asked = await site.KeepAsync(review, ("mention", "action"), ("from", from), ("to", to));

        Assert.Equal(site.At(review) + "?add=action#new", asked.Location);
        var page = await site.OpenAsync(
            review + $"?add=action&from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(to)}"
        );
        Assert.Equal("", Value(page, "new.passage"));
    }

    [Fact]
    public async Task Words_that_stand_twice_are_asked_about_and_the_chosen_place_is_kept()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Long);
        var second = Long.LastIndexOf("la charte", StringComparison.Ordinal);

        var asked = await site.SendAsync(
            review + "?add=question",
            "review",
            review + "/choices",
            [("new.text", "Laquelle ?"), ("new.passage", "LA  CHARTE")]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("2 fois", asked.Refusals, StringComparison.Ordinal);
        var places = asked.Page.QuerySelectorAll<IHtmlInputElement>("[name='new.at']").ToList();
        Assert.Equal(2, places.Count);
        Assert.Contains(
            "paragraphe 3",
            places.ElementAt(1).ParentElement.Said(),
            StringComparison.Ordinal
        );
        await site.SendAsync(
            asked.Page,
            "review",
            review + "/choices",
            ("new.at", places.ElementAt(1).Value),
            ("_key", "again")
        );
        Assert.Equal(second, (await site.ReadAsync(db => db.Findings.SingleAsync())).Start);
    }

    [Fact]
    public async Task Words_that_stand_everywhere_ask_for_more_of_them()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(
            string.Join('\n', Enumerable.Repeat("Encore une fois.", 400))
        );

        var asked = await site.SendAsync(
            review + "?add=question",
            "review",
            review + "/choices",
            [("new.text", "Laquelle ?"), ("new.passage", "encore")]
        );

        Assert.Contains("plus de 12 fois", asked.Refusals, StringComparison.Ordinal);
        Assert.Empty(asked.Page.QuerySelectorAll("[name='new.at']"));
    }

    [Fact]
    public async Task A_place_whose_words_were_corrected_meanwhile_is_found_again_by_its_words()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Long);
        var at = In(Long, "Une affiche");
        var page = await site.OpenAsync(review + $"?add=decision&from={at.Start}&to={at.End}");
        await site.ChangeAsync(async db =>
            (await db.Minutes.Include(m => m.Findings).SingleAsync()).Correct("Ajout. " + Long)
        );

        await site.SendAsync(page, "review", review + "/choices", ("_key", "again"));

        Assert.Equal(at.Start + 7, (await site.ReadAsync(db => db.Findings.SingleAsync())).Start);
    }

    [Fact]
    public async Task What_was_added_is_said_and_taken_back_from_the_next_page()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Long);
        await site.SendAsync(
            review + "?add=decision",
            "review",
            review + "/choices",
            [("new.text", "Une affiche est faite"), ("_key", "again")]
        );

        var next = await site.OpenAsync(review);
        Assert.Contains(
            "Ajouté aux relevés : Décision, « Une affiche est faite »",
            next.QuerySelector("aside [role=status]").Said(),
            StringComparison.Ordinal
        );
        await site.UndoDoneAsync(next);

        Assert.Equal(0, await site.ReadAsync(db => db.Findings.CountAsync()));
        Assert.Equal("Rien n’est relevé dans ce texte", (await site.OpenAsync(review)).Title());
    }

    [Fact]
    public async Task In_a_text_of_200_KB_a_passage_is_found_again()
    {
        var site = await ReviewSite.NewAsync(host);
        var text = string.Join(
            '\n',
            Enumerable.Range(0, 4_000).Select(i => $"Ligne {i} : un goûter 🧁, une rivière.")
        );
        var review = await site.HoldAsync(text);

        var added = await site.SendAsync(
            review + "?add=question",
            "review",
            review + "/choices",
            [("new.text", "Tout ?"), ("new.passage", "ligne 12 : un goûter"), ("_key", "again")]
        );

        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.Equal(
            text.IndexOf("Ligne 12 ", StringComparison.Ordinal),
            (await site.ReadAsync(db => db.Findings.SingleAsync())).Start
        );
    }

    [Theory]
    [InlineData("f1.choice", "n'importe quoi")]
    [InlineData("f1.what", "")]
    [InlineData("f9.choice", "keep")]
    [InlineData("new.kind", "inconnu")]
    [InlineData("rest", "???")]
    public async Task Odd_fields_never_break_the_page(string field, string value)
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Letter);
        var page = await site.OpenAsync(review);

        foreach (var to in new[] { "/choices", "/confirmations" })
        {
            var sent = await site.SendAsync(
                page,
                "review",
                review + to,
                ("f1.choice", "fix"),
                (field, value),
                (field, value)
            );
            Assert.True(
                sent.Status is HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity,
                sent.Status.ToString()
            );
        }
    }

    [Fact]
    public async Task Who_was_there_must_have_been_somewhere()
    {
        var site = await ReviewSite.NewAsync(host);
        var present = new AttendanceMention(
            In("Paul Modèle"),
            Certainty.Sure,
            Why,
            "Paul Modèle",
            null,
            null,
            null,
            Minutes.Presence.Present
        );

        var refused = await site.RecordAsync(await site.HoldAsync(Text, Decision, present));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("aucune n’est encore connue", refused.Refusals, StringComparison.Ordinal);
        Assert.Equal(0, await site.ReadAsync(db => db.Decisions.CountAsync()));
    }

    static Passage In(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new(at, at + words.Length);
    }

    static (int Start, int End) In(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return (at, at + words.Length);
    }

    static string? Value(IHtmlDocument page, string field) =>
        new Sent(HttpStatusCode.OK, null, page).Kept(field);

    /// <summary>As the bar beside a selected passage posts.</summary>
    static Task<Sent> SelectAsync(ReviewSite site, string review, string kind, int from, int to) =>
        site.KeepAsync(
            review,
            ("mention", kind),
            ("from", from.ToString(CultureInfo.InvariantCulture)),
            ("to", to.ToString(CultureInfo.InvariantCulture))
        );
}
