using CauseCommune.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CauseCommune.Browser.Tests;

/// <summary>A pasted text, reviewed in a real browser: accessible with all its fields, and kept choice by choice.</summary>
public sealed class MinutesReviewTest(Chromium chromium, SqliteHost host)
    : IClassFixture<SqliteHost>
{
    const string Text =
        "Décision : le site ouvre en mars.\n\nA préparer l'affiche @Nora Exemple 10 mars\n\nProchaine réunion le 20 février au Cigref.";

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_in_a_review_with_its_fields_open(string language)
    {
        await using var visit = await chromium.VisitAsync(language);
        await PasteAsync(visit, language);
        await visit.Page.Locator("#p1 [value=fix]").CheckAsync();
        await visit.Page.Locator("[name=add]").SelectOptionAsync("attendance");
        await visit.Page.Locator("[name=go]").ClickAsync();
        await Expect(visit.Page.Locator("#new")).ToBeVisibleAsync();

        await Axe.AssertNothingAsync(visit, Look.All);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_choice_is_kept_as_soon_as_it_is_made()
    {
        await using var visit = await chromium.VisitAsync("fr");
        await PasteAsync(visit, "fr");

        await visit.Page.Locator("#p1 [value=drop]").CheckAsync();
        await Expect(visit.Page.Locator("[data-kept]")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();

        await Expect(visit.Page.Locator("#p1 [value=drop]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_text_that_was_left_is_still_there_and_gone_once_it_is_read()
    {
        await using var visit = await chromium.VisitAsync("fr");
        await visit.GoAsync($"{host.Address}/fr/exemple/minutes/new");
        await visit.Page.Locator("#text").FillAsync(Text);
        await visit.GoAsync($"{host.Address}/fr/exemple/minutes");

        await visit.GoAsync($"{host.Address}/fr/exemple/minutes/new");
        await Expect(visit.Page.Locator("#text")).ToHaveValueAsync(Text);
        await visit.Page.Locator("#give .btn.first").ClickAsync();
        await Expect(visit.Page.Locator("#review")).ToBeVisibleAsync();
        await visit.GoAsync($"{host.Address}/fr/exemple/minutes/new");
        await Expect(visit.Page.Locator("#text")).ToHaveValueAsync("");
    }

    async Task PasteAsync(Visit visit, string language)
    {
        await visit.GoAsync($"{host.Address}/{language}/exemple/minutes/new");
        await visit.Page.Locator("#text").FillAsync(Text);
        await visit.Page.Locator("#give .btn.first").ClickAsync();
        await Expect(visit.Page.Locator("#review")).ToBeVisibleAsync();
    }
}
