using CauseCommune.Tests;
using Microsoft.Playwright;

namespace CauseCommune.Browser.Tests;

/// <summary>The pictures of the guide and of the two readmes, from the running application: <c>./pictures</c> asks for them.</summary>
public sealed class GuidePicturesTest(Chromium chromium, SqliteHost host)
    : IClassFixture<SqliteHost>
{
    const string Setting = "CAUSE_COMMUNE_GUIDE_PICTURES";

    /// <summary>The page of the guide, and the screen that it explains.</summary>
    static readonly (string Page, string Screen)[] Pages =
    [
        ("start", "home"),
        ("plan", "plan"),
        ("collect", "collect"),
        ("find", "search"),
        ("action", "action"),
        ("follow-up", "action-updates"),
        ("meeting", "meeting-ahead"),
        ("dossier", "dossier"),
        ("public", "public"),
        ("directory", "directory"),
        ("access", "access"),
        ("settings", "settings"),
    ];

    static readonly Dictionary<string, string> Minutes = new(StringComparer.Ordinal)
    {
        ["fr"] =
            "Comité de pilotage du mardi 10 mars 2026, à la Maison des associations d'Exempleville.\n\nPrésence : Ada Exemple (Association Exemple des parents).\n\nDécision : la fête de l'ombre aura lieu en juin.\n\nA préparer l'affiche de la fête @Les Arbres d'Exemple 15 avril\n\nA trouver trois écoles volontaires @Ada Exemple fin avril\n\nProchaine réunion le 24 mars à 14 h.",
        ["en"] =
            "Steering committee of Tuesday 10 March 2026, at the Maison des associations d'Exempleville.\n\nPresent: Ada Exemple (Association Exemple des parents).\n\nDecision: the feast of shade takes place in June.\n\nA prepare the poster of the feast @Les Arbres d'Exemple 15 April\n\nA find three schools that want to take part @Ada Exemple end of April\n\nNext meeting on 24 March at 2 pm.",
    };

    static readonly Look Phone = Look.Phone with { Height = 1000 };

    [Fact]
    public async Task Each_page_of_the_guide_has_its_picture_in_each_language()
    {
        var folder = Environment.GetEnvironmentVariable(Setting);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "No pictures asked for: run ./pictures.");

        // The day on which the example stands, so that what is done here is dated beside what it holds.
        host.Time.SetUtcNow(new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        await NameAsync();
        foreach (var language in Screens.Languages)
        {
            var guide = Directory.CreateDirectory(Path.Combine(folder, "guide", language));
            foreach (var (page, screen) in Pages)
            {
                await using var visit = await OpenAsync(screen, language);
                await KeepAsync(visit, guide.FullName, page);
            }

            await KeepReviewAsync(language, guide.FullName);
            await KeepUndoAsync(language, guide.FullName);
            await KeepBackupAsync(language, guide.FullName);
            await using var plan = await OpenAsync("plan-of-holes", language);
            await KeepAsync(plan, folder, $"plan-{language}");
            await using var phone = await OpenAsync("public", language, Phone);
            await KeepAsync(phone, folder, $"public-{language}");
        }

        var kept = Directory.GetFiles(folder, "*.png", SearchOption.AllDirectories);
        Assert.True(kept.Sum(file => new FileInfo(file).Length) < 3_000_000);
    }

    /// <summary>With a name given, no page asks for one.</summary>
    async Task NameAsync()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.GoAsync($"{host.Address}/fr/me");
        await visit.Page.Locator("main [name=MyName]").FillAsync("Camille Exemple");
        await visit.Page.Locator("main form button").First.ClickAsync();
    }

    async Task<Visit> OpenAsync(string screen, string language, Look? look = null)
    {
        var visit = await chromium.VisitAsync(language, look);
        await Screens.Named(screen).OpenAsync(visit, host.Address, language);
        return visit;
    }

    async Task KeepReviewAsync(string language, string folder)
    {
        await using var visit = await chromium.VisitAsync(language);
        await visit.GoAsync($"{host.Address}/{language}/exemple/minutes/new");
        await visit.Page.Locator("#text").FillAsync(Minutes[language]);
        await visit.Page.Locator("#give .btn.first").ClickAsync();
        await visit.Page.Locator("#review").WaitForAsync();
        await visit.Page.ReloadAsync();
        await KeepAsync(visit, folder, "minutes");
    }

    async Task KeepUndoAsync(string language, string folder)
    {
        await using var visit = await OpenAsync("action-confidence", language);
        var level = language == "fr" ? 0 : 2;
        await visit.Page.Locator("main [type=radio]").Nth(level).CheckAsync();
        await visit.Page.Locator("main .btn.first").ClickAsync();
        await visit.Page.Locator("aside [role=status]").WaitForAsync();
        await KeepAsync(visit, folder, "undo");
    }

    async Task KeepBackupAsync(string language, string folder)
    {
        await using var visit = await OpenAsync("backups", language);
        await visit.Page.Locator("main .btn.first").ClickAsync();
        await visit.Page.Locator("#list table").WaitForAsync();
        // The data of a test lie in a folder that nobody has at home.
        await visit.Page.EvaluateAsync(
            """
            data => document.querySelectorAll('code').forEach(c =>
              c.textContent = c.textContent.replaceAll(data, '/home/camille/cause-commune/data'))
            """,
            host.Data
        );
        await KeepAsync(visit, folder, "backup");
    }

    static async Task KeepAsync(Visit visit, string folder, string name)
    {
        await visit.Page.EvaluateAsync("() => scrollTo(0, 0)");
        var whole = await visit.Page.ScreenshotAsync(
            new() { Animations = ScreenshotAnimations.Disabled }
        );
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), SmallPicture.Of(whole));
    }
}
