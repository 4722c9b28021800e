using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>Pasting: whatever is given, a page answers, says what to do, and loses no text.</summary>
public sealed class GiveMinutesTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Text = "Décision : le site ouvre en mars.\n\nLe bureau prépare l'affiche.";

    [Fact]
    public async Task The_text_is_kept_as_it_is_and_nothing_is_recorded()
    {
        var site = await ReviewSite.NewAsync(host);

        var review = await site.ReviewAsync(
            Text,
            ("Source", "Association Exemple"),
            ("SourceUrl", "exemple.org/compte-rendu"),
            ("Reference", "12/1/2018")
        );

        var minutes = await site.ReadAsync(db => db.Minutes.SingleAsync());
        Assert.Equal(Text, minutes.Text);
        Assert.Equal(new LocalDate(2018, 1, 12), minutes.Reference);
        Assert.Equal("Association Exemple", minutes.Source);
        Assert.Equal("https://exemple.org/compte-rendu", minutes.SourceUrl);
        Assert.Equal(MinutesStatus.Draft, minutes.Status);
        Assert.Equal(0, await site.ReadAsync(db => db.Decisions.CountAsync()));
        var page = await site.OpenAsync(review);
        Assert.Contains(
            "brouillon",
            page.QuerySelector("#recorded .m").Said(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "Il n’y a pas encore de texte.")]
    [InlineData("  \n\t ", "Il n’y a pas encore de texte.")]
    [InlineData("PK\u0003\u0004 contenu", "Ceci n’est pas du texte")]
    [InlineData("\0\u0001\u0002\u0003abc\0\0", "Ceci n’est pas du texte")]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD e", "Ceci n’est pas du texte")]
    public async Task What_cannot_be_read_is_refused_with_a_sentence_and_still_there(
        string text,
        string sentence
    )
    {
        var site = await ReviewSite.NewAsync(host);

        var sent = await site.PasteAsync(text, ("Source", "Association Exemple"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(sentence, sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("Association Exemple", sent.Kept("Source"));
        Assert.Equal(0, await site.ReadAsync(db => db.Minutes.CountAsync()));
    }

    [Theory]
    [InlineData(201 * 1024)]
    [InlineData(1024 * 1024)]
    [InlineData(5 * 1024 * 1024)]
    public async Task A_text_that_is_too_long_is_refused_and_still_there(int bytes)
    {
        var site = await ReviewSite.NewAsync(host);
        var text = string.Concat(Enumerable.Repeat("décision ", bytes / 10));

        var sent = await site.PasteAsync(text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("200 Ko au plus", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal(text, sent.Kept("Text"));
    }

    [Fact]
    public async Task Five_megabytes_that_begin_a_coalition_are_still_there_too()
    {
        host.SkipIfMissing();
        var text = new string('a', 5 * 1024 * 1024);
        using var visitor = host.Visitor();
        var start = await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync("/fr/"));
        var form = start.QuerySelector<IHtmlFormElement>("form[action$='/from-minutes']")!;
        using var parts = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("[type=hidden]"))
        {
            parts.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        parts.Add(new StringContent(text), "Text");
        using var answer = await visitor.PostAsync(form.GetAttribute("action"), parts);

        Assert.Equal("multipart/form-data", form.Enctype);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_megabytes_are_answered_by_a_page_that_says_so()
    {
        var site = await ReviewSite.NewAsync(host);

        var sent = await site.PasteAsync(new string('a', 10 * 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.Status);
        Assert.Contains("trop lourd", sent.Page.Title(), StringComparison.Ordinal);
        Assert.Contains("200 Ko", sent.Page.QuerySelector("main").Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_after_says_that_the_minutes_are_kept()
    {
        var site = await ReviewSite.NewAsync(host);

        var page = await site.OpenAsync(await site.ReviewAsync(Text));

        Assert.Contains("Compte rendu gardé", page.Body.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_most_that_is_accepted_is_read()
    {
        var site = await ReviewSite.NewAsync(host);
        var line = "Le bureau s'est réuni pour parler de la suite du projet commun.\n";
        var text = string.Concat(
            Enumerable.Repeat(line, Limits.MinutesBytes / Encoding.UTF8.GetByteCount(line))
        );

        Assert.Equal(HttpStatusCode.Redirect, (await site.PasteAsync(text)).Status);
    }

    [Theory]
    [InlineData("Décision : ouvrir \0 le site en mars, avec le bureau et les membres.")]
    [InlineData("Décision : ouvrir le site \uFFFD en mars, avec le bureau.")]
    [InlineData("DÉCISION : OUVRIR LE SITE. PRÉSENTS : NORA EXEMPLE, PAUL MODÈLE.")]
    [InlineData("La réunion du 31 février est remise. Prochaine réunion le 30 février.")]
    [InlineData("Prochaine réunion le 3 mars. Prochaine réunion le 10 mars à 14 h.")]
    public async Task Odd_texts_are_kept_and_can_be_recorded(string text)
    {
        var site = await ReviewSite.NewAsync(host);

        var review = await site.ReviewAsync(text);

        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(review));
        var sent = await site.RecordAsync(review, ("rest", "all"));
        Assert.True(
            sent.Status is HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity,
            sent.Status.ToString()
        );
    }

    [Fact]
    public async Task A_line_of_ten_thousand_characters_is_shown_and_waits_to_be_cut()
    {
        var site = await ReviewSite.NewAsync(host);
        var text = "A " + string.Concat(Enumerable.Repeat("préparer l'affiche et ", 460)) + "@Nora";

        var review = await site.ReviewAsync(text);
        var sent = await site.RecordAsync(review, ("rest", "all"));

        Assert.NotEqual(HttpStatusCode.InternalServerError, sent.Status);
        Assert.DoesNotContain(
            await site.ReadAsync(db => db.Actions.Select(a => a.What).ToListAsync()),
            what => what.Length > Limits.Line
        );
    }

    [Fact]
    public async Task The_html_of_a_word_processor_becomes_text()
    {
        var site = await ReviewSite.NewAsync(host);

        await site.ReviewAsync(
            "<html><body><p class=MsoNormal><b>D&eacute;cision&nbsp;:</b> ouvrir le site.</p></body></html>"
        );

        var minutes = await site.ReadAsync(db => db.Minutes.SingleAsync());
        Assert.DoesNotContain('<', minutes.Text);
        Assert.Contains("Décision", minutes.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_accents_are_accepted_and_told()
    {
        var site = await ReviewSite.NewAsync(host);

        var review = await site.ReviewAsync(
            "Décision : prÃ©parer la réunion du mois de mars avec le bureau."
        );

        var page = await site.OpenAsync(review);
        Assert.Contains(
            "Certains accents semblent abîmés",
            page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_language_that_is_not_read_is_told_and_may_be_kept_all_the_same()
    {
        var site = await ReviewSite.NewAsync(host);
        const string German =
            "Der Vorstand hat am Montag beschlossen, dass die Mitglieder das neue Plakat vorbereiten und die Schulen besuchen. Das nächste Treffen findet im März bei uns statt.";

        var refused = await site.PasteAsync(German);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ni en français ni en anglais", refused.Refusals, StringComparison.Ordinal);
        Assert.Equal(German, refused.Kept("Text"));
        var kept = await site.SendAsync(refused.Page, "give", null, ("Anyway", "true"));
        Assert.Equal(HttpStatusCode.Redirect, kept.Status);
    }

    [Theory]
    [InlineData("Reference", "31 février")]
    [InlineData("SourceUrl", "pas une adresse")]
    [InlineData("Meeting", "pas-un-identifiant")]
    [InlineData("Meeting", "0161f000-0000-7000-8000-000000000000")]
    public async Task A_field_that_cannot_be_read_is_refused_and_the_text_still_there(
        string field,
        string value
    )
    {
        var site = await ReviewSite.NewAsync(host);

        var sent = await site.PasteAsync(Text, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(Text, sent.Kept("Text"));
        Assert.NotEmpty(sent.Refusals);
    }

    [Fact]
    public async Task A_known_meeting_is_chosen_from_its_own_address()
    {
        var site = await ReviewSite.NewAsync(host);
        var id = Id<Meeting>.New(Instant.FromUtc(2018, 1, 1, 0, 0));
        await site.ChangeAsync(db =>
        {
            db.Meetings.Add(
                new Meeting
                {
                    Id = id,
                    CoalitionId = site.Coalition,
                    Date = new(2018, 2, 5),
                }
            );
            return Task.CompletedTask;
        });

        var page = await site.OpenAsync($"/minutes/new?meeting={id}");
        var list = page.QuerySelector<IHtmlSelectElement>("select[name=Meeting]");
        var sent = await site.SendAsync(page, "give", null, ("Text", Text));

        Assert.Equal(id.ToString(), list!.Value);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(id, (await site.ReadAsync(db => db.Minutes.SingleAsync())).MeetingId);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/minutes/new?meeting=rien"));
    }

    [Fact]
    public async Task Nothing_is_written_by_opening_pages_and_unknown_ids_are_not_there()
    {
        var site = await ReviewSite.NewAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/minutes/rien"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            await site.StatusAsync("/minutes/0161f000-0000-7000-8000-000000000000")
        );
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/minutes"));
    }

    [Fact]
    public async Task English_speaks_english()
    {
        var site = await ReviewSite.NewAsync(host);
        site.Language = "en";

        Assert.Equal("No minutes so far", (await site.OpenAsync("/minutes")).Title());
        Assert.Equal("Paste what you have", (await site.OpenAsync("/minutes/new")).Title());
        var refused = await site.PasteAsync("");
        Assert.Contains("There is no text yet.", refused.Refusals, StringComparison.Ordinal);
        var review = await site.OpenAsync(await site.ReviewAsync(Report.Text));
        Assert.EndsWith("likely", review.Title(), StringComparison.Ordinal);
        Assert.Equal(
            "One set of minutes, one to review",
            (await site.OpenAsync("/minutes")).Title()
        );
    }
}
