using Microsoft.Playwright;

namespace CauseCommune.Browser.Tests;

/// <summary>What holds for every screen in both languages. One load a test; sizes are switched in the open page.</summary>
public sealed class EachScreenTest(Chromium chromium, DemonstrationSite site)
{
    [Theory]
    [MemberData(nameof(Screens.InEachLanguage), MemberType = typeof(Screens))]
    public async Task It_is_whole_says_what_it_is_and_fits_320_pixels(
        string screen,
        string language
    )
    {
        await using var visit = await chromium.VisitAsync(language);
        await Screens.Named(screen).OpenAsync(visit, site.Address, language);

        Assert.Empty(Unexpected(visit.Troubles, Screens.Named(screen).Status));
        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEqual("", await visit.Page.TitleAsync());
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        await visit.LookAsync(Look.Narrow);
        Assert.Empty(await WiderThanTheWindowAsync(visit.Page));
    }

    static Task<string[]> WiderThanTheWindowAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
              .map(e => `${e.localName}.${e.className}: ${Math.round(e.getBoundingClientRect().right)}`)
              .concat(`page: ${document.documentElement.scrollWidth}`)
            """
        );

    // The browser also reports the status of the page itself, which is what the screen is about.
    static IEnumerable<string> Unexpected(IEnumerable<string> troubles, int status) =>
        troubles.Where(trouble =>
            status < 400 || !trouble.Contains($"status of {status}", StringComparison.Ordinal)
        );
}
