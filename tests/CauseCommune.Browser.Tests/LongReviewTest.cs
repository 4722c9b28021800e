using CauseCommune.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CauseCommune.Browser.Tests;

/// <summary>Sixty findings in a real browser: walked by the keyboard, made from a selection, and all of it without a script.</summary>
public sealed class LongReviewTest(Chromium chromium, SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_folded_unfolded_and_with_the_bar_of_a_selection(
        string language
    )
    {
        await using var visit = await PasteAsync(language);
        await Axe.AssertNothingAsync(visit, Look.All);
        await visit.LookAsync(Look.Desk);
        await visit.Page.Locator("details.folded summary").First.ClickAsync();
        await SelectAsync(visit.Page, "trois moulins");
        await Expect(visit.Page.Locator("#selected")).ToBeVisibleAsync();

        await Axe.AssertNothingAsync(visit, Look.All);
        await visit.LookAsync(Look.Narrow);
        Assert.True(
            await visit.Page.EvaluateAsync<bool>(
                "() => document.documentElement.scrollWidth <= innerWidth"
            )
        );
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task The_keyboard_walks_those_that_wait_and_says_where_it_is()
    {
        await using var visit = await PasteAsync("fr");
        var page = visit.Page;
        var waiting = await page.Locator("fieldset[data-waits]")
            .EvaluateAllAsync<string[]>("all => all.map(e => e.id)");
        Assert.True(waiting.Length >= 4);

        await page.Keyboard.PressAsync("j");
        await AssertFocusAsync(page, waiting[0]);
        await page.Keyboard.PressAsync("a");
        await AssertFocusAsync(page, waiting[1]);
        await Expect(page.Locator($"#{waiting[0]} [value=keep]")).ToBeCheckedAsync();
        await Expect(page.Locator("[data-said]"))
            .ToHaveTextAsync($"Accepté. {waiting.Length - 1} attendent.");
        await page.Keyboard.PressAsync("x");
        await AssertFocusAsync(page, waiting[2]);
        await Expect(page.Locator($"#{waiting[1]} [value=drop]")).ToBeCheckedAsync();
        // Back to what was just chosen, to think again; by arrows, since the finding has the focus.
        await page.Keyboard.PressAsync("ArrowUp");
        await AssertFocusAsync(page, waiting[1]);
        await page.Keyboard.PressAsync("ArrowDown");
        await AssertFocusAsync(page, waiting[2]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"#{waiting[2]} [value=fix]")).ToBeCheckedAsync();
        // In a field, letters are letters.
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" jkax?");
        await Expect(page.Locator($"#{waiting[2]} .fix :is(input, textarea)").First)
            .ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@" jkax\?$"));
        await page.Keyboard.PressAsync("Escape");
        await AssertFocusAsync(page, waiting[2]);
        Assert.Equal(
            "solid",
            await page.Locator($"#{waiting[2]}")
                .EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle")
        );
        await Expect(page.Locator("#walk-words")).ToContainTextAsync("3 relevés regardés");
        await Expect(page.Locator("[data-kept]")).ToBeVisibleAsync();
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task The_keys_are_shown_and_can_be_switched_off_for_good()
    {
        await using var visit = await PasteAsync("fr");
        var page = visit.Page;
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Locator("[data-keys]").UncheckAsync();
        await page.Locator("#keys .btn").ClickAsync();
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("?");

        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
        Assert.Equal(
            "BODY",
            await page.EvaluateAsync<string>("() => document.activeElement.tagName")
        );
    }

    [Fact]
    public async Task The_last_one_leads_to_the_button_that_records()
    {
        await using var visit = await PasteAsync("fr");
        var page = visit.Page;
        var waiting = await page.Locator("fieldset[data-waits]").CountAsync();
        await page.Keyboard.PressAsync("j");
        for (var i = 0; i < waiting; i++)
        {
            await page.Keyboard.PressAsync("x");
        }

        await Expect(page.Locator("#done .btn.first")).ToBeFocusedAsync();
        await Expect(page.Locator("#walk-words")).ToContainTextAsync("plus rien n’attend");
        await Expect(page.Locator("#walk [data-go]")).ToHaveTextAsync("Aller à la fin");
    }

    [Fact]
    public async Task A_passage_selected_with_the_mouse_over_a_line_break_becomes_an_action()
    {
        await using var visit = await PasteAsync("fr");
        var page = visit.Page;
        await DragAsync(page, "Un goûter 🧁", "avec les familles");
        await Expect(page.Locator("#selected")).ToBeVisibleAsync();

        await page.Locator("#selected button[value=action]").ClickAsync();

        await Expect(page.Locator("[name='new.what']"))
            .ToHaveValueAsync("Un goûter 🧁 commun avec les familles");
        await Expect(page.Locator("[name='new.passage']"))
            .ToHaveValueAsync("Un goûter 🧁 commun\navec les familles");
        var place = await page.Locator("[name='new.at']").InputValueAsync();
        var at = LongMinutes.Text.IndexOf("Un goûter", StringComparison.Ordinal);
        Assert.Equal($"{at}-{at + "Un goûter 🧁 commun\navec les familles".Length}", place);
        await page.Locator("#new .btn").ClickAsync();
        await Expect(page.Locator("aside [role=status]")).ToContainTextAsync("Ajouté aux relevés");
        Assert.Contains(
            "Un goûter 🧁 commun",
            await page.Locator("mark:has-text('goûter')").First.InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_selection_behind_marks_and_over_paragraphs_has_the_place_that_the_text_has()
    {
        await using var visit = await PasteAsync("fr");
        var page = visit.Page;
        // Numbers of findings stand between, in the page and not in the text.
        await SelectAsync(page, "Mona Fictive", "trois publics");
        await Expect(page.Locator("#selected")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#selected button").First).ToBeFocusedAsync();

        await page.Locator("#selected select").SelectOptionAsync("frame");

        var from = LongMinutes.Text.IndexOf("Mona Fictive", StringComparison.Ordinal);
        var to =
            LongMinutes.Text.IndexOf("trois publics", StringComparison.Ordinal)
            + "trois publics".Length;
        await Expect(page.Locator("[name='new.at']")).ToHaveValueAsync($"{from}-{to}");
        await Expect(page.Locator("[name='new.passage']"))
            .ToHaveValueAsync(LongMinutes.Text[from..to]);
    }

    [Fact]
    public async Task What_is_no_text_of_the_minutes_offers_nothing()
    {
        await using var visit = await PasteAsync("fr");
        await SelectAsync(visit.Page, "trois moulins");
        await Expect(visit.Page.Locator("#selected")).ToBeVisibleAsync();

        await visit.Page.EvaluateAsync(
            "() => getSelection().selectAllChildren(document.querySelector('h1'))"
        );

        await Expect(visit.Page.Locator("#selected")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_script_links_lead_on_folds_open_and_a_typed_passage_is_found()
    {
        await using var visit = await PasteAsync("fr", javaScript: false);
        var page = visit.Page;
        await page.Locator("#walk [data-go]").ClickAsync();
        var first = new Uri(page.Url).Fragment;
        await page.Locator($"{first} [value=keep]").CheckAsync();
        await page.Locator($"{first} .next").ClickAsync();
        Assert.NotEqual(first, new Uri(page.Url).Fragment);
        Assert.True(await page.Locator("[popovertarget=keys]").First.IsHiddenAsync());
        Assert.True(await page.Locator("#selected").IsHiddenAsync());
        var fold = page.Locator("#para-2 details");
        await fold.Locator("summary").ClickAsync();
        await fold.Locator("[value=drop]").First.CheckAsync();
        // What was chosen inside is sent although it is closed again.
        await fold.Locator("summary").ClickAsync();

        await page.Locator("[name=add]").SelectOptionAsync("question");
        await page.Locator("[name=go]").ClickAsync();
        await Expect(page.Locator("#para-2 summary")).ToContainTextAsync("(1 écarté)");
        await page.Locator("[name='new.text']").FillAsync("Quelle charte ?");
        await page.Locator("[name='new.passage']").FillAsync(LongMinutes.Twice);
        await page.Locator("#new .btn").ClickAsync();
        await page.Locator("[name='new.at']").Nth(1).CheckAsync();
        await page.Locator("#new .btn").ClickAsync();

        await Expect(page.Locator("mark:has-text('la charte graphique')")).ToHaveCountAsync(1);
        await page.Locator("#done .btn.first").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("enregistrées");
    }

    async Task<Visit> PasteAsync(string language, bool javaScript = true)
    {
        var visit = await chromium.VisitAsync(language, javaScript: javaScript);
        await visit.GoAsync($"{host.Address}/{language}/exemple/minutes/new");
        await visit.Page.Locator("#text").FillAsync(LongMinutes.Text);
        await visit.Page.Locator("#give .btn.first").ClickAsync();
        await Expect(visit.Page.Locator("#review")).ToBeVisibleAsync();
        if (javaScript)
        {
            // The module shows it once it has begun.
            await Expect(visit.Page.Locator("#walk button")).ToBeVisibleAsync();
        }

        return visit;
    }

    static async Task AssertFocusAsync(IPage page, string id) =>
        await Expect(page.Locator($"#{id}")).ToBeFocusedAsync();

    /// <summary>Drags the mouse from the start of some words to the end of others.</summary>
    static async Task DragAsync(IPage page, string from, string to)
    {
        await page.GetByText(from).First.ScrollIntoViewIfNeededAsync();
        var (start, end) = (await EdgeAsync(page, from, true), await EdgeAsync(page, to, false));
        await page.Mouse.MoveAsync(start[0], start[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end[0] - 20, end[1]);
        await page.Mouse.MoveAsync(end[0], end[1]);
        await page.Mouse.UpAsync();
    }

    static Task<float[]> EdgeAsync(IPage page, string words, bool start) =>
        page.EvaluateAsync<float[]>(
            """
            ([words, start]) => {
              const find = (words, start) => {
                const texts = document.createTreeWalker(document.getElementById('review'), NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const at = texts.currentNode.nodeValue.indexOf(words);
                  if (at >= 0 && texts.currentNode.parentElement.closest('.read')) return [texts.currentNode, start ? at : at + words.length];
                }
              };
              const [node, at] = find(words, start);
              const range = document.createRange();
              range.setStart(node, start ? at : at - 1);
              range.setEnd(node, start ? at + 1 : at);
              const box = range.getBoundingClientRect();
              return [start ? box.left + 1 : box.right, box.top + box.height / 2];
            }
            """,
            new object[] { words, start }
        );

    /// <summary>Selects from the start of some words to the end of others, as a finger or a keyboard would.</summary>
    static Task SelectAsync(IPage page, string from, string? to = null) =>
        page.EvaluateAsync(
            """
            ([from, to]) => {
              const find = (words, start) => {
                const texts = document.createTreeWalker(document.getElementById('review'), NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const at = texts.currentNode.nodeValue.indexOf(words);
                  if (at >= 0 && texts.currentNode.parentElement.closest('.read')) return [texts.currentNode, start ? at : at + words.length];
                }
              };
              const selection = getSelection();
              selection.setBaseAndExtent(...find(from, true), ...find(to, false));
            }
            """,
            new object[] { from, to ?? from }
        );
}
