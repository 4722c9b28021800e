namespace CauseCommune.Browser.Tests;

/// <summary>
/// Pictures of every screen for people to look at:
/// <c>CAUSE_COMMUNE_SCREENSHOTS=/tmp/pictures ./test --only Browser -- --filter-class '*PicturesTest'</c>.
/// </summary>
public sealed class PicturesTest(Chromium chromium, DemonstrationSite site)
{
    const string Setting = "CAUSE_COMMUNE_SCREENSHOTS";

    [Fact]
    public async Task Each_screen_is_pictured_in_each_language_size_and_theme()
    {
        var folder = Environment.GetEnvironmentVariable(Setting);
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            $"No pictures asked for: set {Setting} to a folder."
        );

        foreach (var screen in Screens.All)
        {
            foreach (var language in Screens.Languages)
            {
                await PictureAsync(screen, language, folder);
            }
        }

        var pictures = Screens.All.Count * Screens.Languages.Count * Look.All.Count;
        Assert.True(Directory.GetFiles(folder, "*.png").Length >= pictures);
    }

    async Task PictureAsync(Screen screen, string language, string folder)
    {
        await using var visit = await chromium.VisitAsync(language);
        await screen.OpenAsync(visit, site.Address, language);
        foreach (var look in Look.All)
        {
            await visit.LookAsync(look);
            var path = Path.Combine(folder, $"{screen.Name}-{language}-{look}.png");
            await visit.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }
}
