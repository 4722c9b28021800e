namespace CauseCommune.Browser.Tests;

/// <summary>Axe on every screen in both languages: one load a test, then sizes and themes are switched.</summary>
public sealed class AccessibilityTest(Chromium chromium, DemonstrationSite site)
{
    [Theory]
    [MemberData(nameof(Screens.InEachLanguage), MemberType = typeof(Screens))]
    public async Task Axe_finds_nothing_in_both_themes_on_phone_and_desk(
        string screen,
        string language
    )
    {
        await using var visit = await chromium.VisitAsync(language);
        await Screens.Named(screen).OpenAsync(visit, site.Address, language);

        await Axe.AssertNothingAsync(visit, Look.All);
    }
}
