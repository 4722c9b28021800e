using CauseCommune.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CauseCommune.Browser.Tests;

/// <summary>
/// The six holes of the first demonstration filled from six pasted replies, one after the other, as somebody goes through it
/// in a real browser: each page that loads is counted, from the plan to the page that confirms.
/// </summary>
public abstract class SixRepliesTest(Chromium chromium, TestHost host)
{
    static readonly (string Organization, string Audience, string Reply)[] Replies =
    [
        (
            "Cigref",
            "Grand public",
            "- Une exposition itinérante\n  Livrable : dix panneaux\n  Échéance : fin mars"
        ),
        (
            "Social Builder",
            "Grand public",
            "- Une campagne de portraits\n  Livrable : vingt portraits\n  Échéance : mi-avril"
        ),
        (
            "Pasc@line",
            "Écoles",
            "- Un kit pour l’orientation\n  Livrable : un kit\n  Échéance : 30 mars"
        ),
        (
            "AFMD",
            "Écoles",
            "- Une journée au collège\n  Livrable : une journée type\n  Échéance : fin mai"
        ),
        (
            "Syntec Numérique",
            "Entreprises",
            "- Une charte de recrutement\n  Livrable : une charte\n  Échéance : fin avril"
        ),
        (
            "Femmes Ingénieures",
            "Entreprises",
            "- Un réseau de marraines\n  Livrable : trente marraines\n  Échéance : juin 2018"
        ),
    ];

    [Fact]
    public async Task Six_replies_fill_the_six_holes_in_at_most_twelve_pages()
    {
        await using var visit = await chromium.VisitAsync("fr", javaScript: false);
        var page = visit.Page;
        var pages = 0;
        page.RequestFinished += (_, request) =>
            pages += request.IsNavigationRequest && request.RedirectedTo is null ? 1 : 0;

        await visit.GoAsync($"{host.Address}/fr/femmes-numerique/plan");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Six cases vides");
        await page.Locator("nav a", new() { HasText = "Collecte" }).First.ClickAsync();
        await page.Locator("main a.btn", new() { HasText = "Coller une réponse" }).ClickAsync();
        await PasteAsync(page, 0, "Replies[0].");
        await page.Locator("main .btn.first").ClickAsync();
        for (var next = 1; next < Replies.Length; next++)
        {
            await TakeAsync(page, next - 1);
            await PasteAsync(page, next, "Next.");
            await page.Locator("button", new() { HasText = "Lire celle-ci aussi" }).ClickAsync();
        }

        await TakeAsync(page, Replies.Length - 1);
        await page.Locator("main .btn.first").ClickAsync();
        await Expect(page.Locator("aside [role=status]")).ToContainTextAsync("Femmes Ingénieures");
        var counted = pages;

        await visit.GoAsync($"{host.Address}/fr/femmes-numerique/plan");
        await Expect(page.Locator(".hole")).ToHaveCountAsync(0);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Six actions, toutes concrètes");
        Assert.InRange(counted, 8, 12);
        Assert.Empty(visit.Troubles);
    }

    static async Task PasteAsync(IPage page, int which, string field)
    {
        var (organization, audience, reply) = Replies[which];
        await page.Locator($"[name='{field}Organization']").FillAsync(organization);
        await page.Locator($"[name='{field}Text']")
            .FillAsync(
                $"Bonjour,\n\n{audience} :\n{reply}\n  Responsable : nous\n\nCordialement\n--\n{organization}"
            );
    }

    /// <summary>Has what was read in that reply become an action at once.</summary>
    static Task TakeAsync(IPage page, int reply) =>
        page.Locator($"#reply-{reply} [name$='.AtOnce']").First.CheckAsync();
}

public sealed class SqliteSixRepliesTest(Chromium chromium, SqliteHost host)
    : SixRepliesTest(chromium, host),
        IClassFixture<SqliteHost>;

public sealed class PostgresSixRepliesTest(Chromium chromium, PostgresHost host)
    : SixRepliesTest(chromium, host),
        IClassFixture<PostgresHost>;
