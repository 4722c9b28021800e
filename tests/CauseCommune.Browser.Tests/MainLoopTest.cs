using CauseCommune.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CauseCommune.Browser.Tests;

/// <summary>
/// The whole loop, as somebody alone goes through it on the first day, in a real browser and without JavaScript:
/// paste, review, record, fill a hole, follow it, publish it, and find the account on the next agenda.
/// </summary>
public abstract class MainLoopTest(Chromium chromium, TestHost host)
{
    const string Minutes = """
        Atelier du lundi 5 février 2018.

        Présents : Zoé Fiction (Réseau Exemple), Ada Exemple (Les Aiguilleuses)

        Il a été décidé que Les Aiguilleuses centralisent les prochaines actions : deux actions concrètes, avec dates et responsables, pour chacun des publics suivants : grand public, écoles (du primaire au supérieur) et entreprises.

        Prochaine réunion le 20 février à la mairie d’Exempleville.
        """;

    [Fact]
    public async Task From_a_pasted_text_to_a_promise_that_everybody_can_follow()
    {
        await using var visit = await chromium.VisitAsync("fr", javaScript: false);
        var page = visit.Page;
        await visit.GoAsync($"{host.Address}/fr");

        // She pastes what she has, and gives the coalition a name.
        await page.Locator("[name=Text]").FillAsync(Minutes);
        await page.Locator("[name=Name]").FillAsync("Collectif d’essai");
        await page.Locator("[name=Reference]").FillAsync("6 février 2018");
        await page.Locator("main .btn.first").ClickAsync();

        // She accepts what was found; nothing was recorded before.
        await Expect(page.Locator("h1")).ToContainTextAsync("choses");
        await page.Locator("#review .btn.first, main .btn.first").Last.ClickAsync();
        await Expect(page.Locator("#recorded")).ToBeVisibleAsync();

        // The plan shows six holes; she fills the first one.
        await page.Locator("nav a", new() { HasText = "Plan" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Six cases vides");
        await Expect(page.Locator(".hole")).ToHaveCountAsync(6);
        await page.Locator(".hole a.btn").First.ClickAsync();
        await page.Locator("[name=What]").FillAsync("Une tribune commune");
        await page.Locator("[name=Deliverable]").FillAsync("un texte paru dans la presse");
        await page.Locator("[name=Organization]").FillAsync("Les Aiguilleuses");
        await page.Locator("[name=Word]").Last.CheckAsync();
        await page.Locator("[name=Due]").FillAsync("fin mars");
        await page.Locator("main .btn.first").ClickAsync();
        await Expect(page.Locator(".hole")).ToHaveCountAsync(5);
        await Expect(page.Locator(".slot")).ToContainTextAsync("fin mars");

        // News come, and a date that slips.
        await page.Locator(".slot h3 a").ClickAsync();
        await page.Locator("main a[href$='/updates']").First.ClickAsync();
        await page.Locator("[name=State][value=UnderWay]").CheckAsync();
        await page.Locator("[name=Sentence]")
            .FillAsync("Le texte est écrit, on cherche un journal.");
        await page.Locator("[name=Due]").FillAsync("15 avril");
        await page.Locator("main .btn.first").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("reportée 1 fois");

        // She writes the public sentence, and publishes it with the organisation's consent.
        await page.Locator("main a[href$='/publication']").First.ClickAsync();
        await page.Locator("[name=Sentence]").FillAsync("Une tribune paraîtra au printemps.");
        await page.Locator("[name=ConsentBy]").FillAsync("Les Aiguilleuses");
        await page.Locator("main .btn.first").ClickAsync();

        // The public reads it, and the next meeting begins with the account.
        await page.Locator(".me a", new() { HasText = "Voir comme le public" }).ClickAsync();
        await Expect(page.Locator(".hid .why").First).ToBeVisibleAsync();
        await page.Locator("aside.band a", new() { HasText = "Page publique" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Une tribune paraîtra au printemps.");
        await Expect(page.Locator("h1")).ToContainTextAsync("Une action promise sur six attendues");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.Locator("nav a", new() { HasText = "Réunions" }).First.ClickAsync();
        await page.Locator("main h3 a[href*='/meetings/']").First.ClickAsync();
        await Expect(page.Locator(".account")).ToContainTextAsync("5 cases vides");
        Assert.Empty(visit.Troubles);
    }
}

public sealed class SqliteMainLoopTest(Chromium chromium, SqliteHost host)
    : MainLoopTest(chromium, host),
        IClassFixture<SqliteHost>;

public sealed class PostgresMainLoopTest(Chromium chromium, PostgresHost host)
    : MainLoopTest(chromium, host),
        IClassFixture<PostgresHost>;
