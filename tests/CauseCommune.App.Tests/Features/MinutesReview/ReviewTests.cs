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

/// <summary>The review: each finding beside its passage, chosen, corrected, added, recorded once.</summary>
public sealed class ReviewTests(SqliteHost host) : IClassFixture<SqliteHost>
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

    static readonly DecisionMention Doubtful = new(
        In("une affiche"),
        Certainty.Doubtful,
        Why,
        "Une affiche"
    );

    static readonly ActionMention Letter = new(
        In("Paul Modèle écrira aux écoles"),
        Certainty.Likely,
        Why,
        "écrire aux écoles",
        [new OwnerName("Paul Modèle", OwnerKind.Person, In("Paul Modèle"))]
    );

    [Fact]
    public async Task Each_finding_stands_beside_its_passage_linked_both_ways()
    {
        var site = await ReviewSite.NewAsync(host);

        var page = await site.OpenAsync(await site.HoldAsync(Text, Decision, Doubtful, Letter));

        Assert.Equal("Trois choses dites, une sûre, une probable, une à vérifier", page.Title());
        var marks = page.QuerySelectorAll("mark");
        Assert.Equal(
            ["le site ouvre en mars1", "une affiche2", "Paul Modèle écrira aux écoles3"],
            marks.Select(m => m.TextContent)
        );
        Assert.Equal($"t-{Decision.Passage.Start}", marks[0].Id);
        Assert.Equal("#p1", marks[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            $"#t-{Decision.Passage.Start}",
            page.QuerySelector("#p1 legend a")!.GetAttribute("href")
        );
        Assert.True(Radio(page, 1, "keep").IsChecked);
        Assert.DoesNotContain(
            page.QuerySelectorAll<IHtmlInputElement>("#p2 [type=radio]"),
            r => r.IsChecked
        );
        Assert.Contains("check", page.QuerySelector("#p2")!.ClassList);
        Assert.DoesNotContain("check", page.QuerySelector("#p3")!.ClassList);
        Assert.Contains(
            "à vérifier",
            page.QuerySelector("#p2 legend").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Le texte le dit.",
            page.QuerySelector("#p3").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Passages_that_lie_over_each_other_keep_the_text_whole()
    {
        var site = await ReviewSite.NewAsync(host);
        var over = Decision with { Passage = In("Décision : le site") };

        var page = await site.OpenAsync(await site.HoldAsync(Text, over, Decision));

        foreach (var link in page.QuerySelectorAll("mark a").ToList())
        {
            link.Remove();
        }

        Assert.Equal(
            Text.Split("\n\n"),
            page.QuerySelectorAll(".read p").Select(p => p.TextContent)
        );
        Assert.Empty(
            page.QuerySelectorAll("[id]")
                .GroupBy(e => e.Id, StringComparer.Ordinal)
                .Where(id => id.Count() > 1)
                .Select(id => id.Key)
        );
    }

    [Fact]
    public async Task What_is_accepted_is_recorded_and_the_rest_waits()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Decision, Doubtful, Letter);

        await site.RecordAsync(review);

        var decision = await site.ReadAsync(db => db.Decisions.SingleAsync());
        Assert.Equal("Le site ouvre en mars", decision.Text);
        Assert.Equal(
            (Decision.Passage.Start, Decision.Passage.End),
            (decision.Origin!.Start!.Value, decision.Origin.End!.Value)
        );
        var page = await site.OpenAsync(review);
        Assert.Equal("Une chose enregistrée, deux en attente", page.Title());
        Assert.Empty(page.QuerySelectorAll("#p1 input"));
        Assert.Equal("la décision", page.QuerySelector("#p1 p a").Said());
        await site.RecordAsync(review, ("f2.choice", "drop"), ("f3.choice", "keep"));
        Assert.Equal(
            "écrire aux écoles",
            (await site.ReadAsync(db => db.Actions.SingleAsync())).What,
            ignoreCase: true
        );
        Assert.Equal(1, await site.ReadAsync(db => db.Decisions.CountAsync()));
        Assert.Equal(
            "Deux choses enregistrées, plus rien n’attend",
            (await site.OpenAsync(review)).Title()
        );
    }

    [Fact]
    public async Task Leaving_and_coming_back_loses_no_choice_and_no_word()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Decision, Doubtful, Letter);

        var kept = await site.KeepAsync(
            review,
            ("f1.choice", "drop"),
            ("f2.choice", "fix"),
            ("f2.text", "Une affiche pour les écoles"),
            ("f3.choice", "fix"),
            ("f3.due", "le 31 février")
        );

        Assert.Equal(site.At(review) + "#done", kept.Location);
        var page = await site.OpenAsync(review);
        Assert.True(Radio(page, 1, "drop").IsChecked);
        Assert.Equal("Une affiche pour les écoles", page.QuerySelector("#p2 .val").Said());
        Assert.Equal(
            "le 31 février",
            page.QuerySelector<IHtmlInputElement>("[name='f3.due']")!.Value
        );
        Assert.Equal(0, await site.ReadAsync(db => db.Decisions.CountAsync()));
        // What cannot be read is refused only when it is to be recorded.
        var refused = await site.RecordAsync(review);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("le 31 février", refused.Kept("f3.due"));
        Assert.Equal(0, await site.ReadAsync(db => db.Decisions.CountAsync()));
    }

    [Fact]
    public async Task Keeping_does_not_use_up_the_form_that_records()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Decision);
        var page = await site.OpenAsync(review);

        await site.SendAsync(page, "review", review + "/choices", ("_key", "again"));
        await site.SendAsync(page, "review", null);

        Assert.Equal(1, await site.ReadAsync(db => db.Decisions.CountAsync()));
    }

    [Fact]
    public async Task A_correction_is_what_is_recorded()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Letter);

        await site.RecordAsync(
            review,
            ("f1.choice", "fix"),
            ("f1.what", "écrire à toutes les écoles"),
            ("f1.owners", "Nora Exemple\nAssociation Exemple\nle bureau"),
            ("f1.due", "fin mars 2018"),
            ("f1.audience", "écoles")
        );

        var action = await site.ReadAsync(db =>
            db.Actions.Include(a => a.Owners).ThenInclude(o => o.Person).SingleAsync()
        );
        Assert.Equal("Écrire à toutes les écoles", action.What);
        Assert.Equal(new LocalDate(2018, 3, 31), action.Due!.End);
        Assert.Equal(Precision.PartOfMonth, action.Due.Precision);
        Assert.Equal("Nora Exemple", action.Accountable!.Person!.Name);
        Assert.Equal(2, action.Owners.Count(o => o.Role == OwnerRole.Partner));
        Assert.Equal("le bureau", action.Owners.Single(o => o.Group is not null).Group);
        Assert.Equal("Écoles", (await site.ReadAsync(db => db.Audiences.SingleAsync())).Name);
        Assert.Null(
            await site.ReadAsync(db => db.People.FirstOrDefaultAsync(p => p.Name == "Paul Modèle"))
        );
    }

    [Fact]
    public async Task All_at_once_is_one_choice_for_the_rest()
    {
        var site = await ReviewSite.NewAsync(host);
        var likely = await site.HoldAsync(Text, Decision, Doubtful, Letter);
        await site.RecordAsync(likely, ("rest", "likely"));
        Assert.Equal(1, await site.ReadAsync(db => db.Actions.CountAsync()));
        Assert.Equal(1, await site.ReadAsync(db => db.Decisions.CountAsync()));

        var all = await site.HoldAsync(Text, Doubtful);
        await site.RecordAsync(all, ("rest", "all"));
        Assert.Equal(2, await site.ReadAsync(db => db.Decisions.CountAsync()));

        var dropped = await site.HoldAsync(Text, Decision, Doubtful);
        await site.RecordAsync(dropped, ("rest", "drop"));
        Assert.Equal(
            "Une chose enregistrée, plus rien n’attend",
            (await site.OpenAsync(dropped)).Title()
        );
    }

    static Passage In(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new(at, at + words.Length);
    }

    static IHtmlInputElement Radio(IHtmlDocument page, int number, string value) =>
        page.QuerySelector<IHtmlInputElement>($"#p{number} [value={value}]")!;
}
