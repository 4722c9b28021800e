using Microsoft.Playwright;

namespace CauseCommune.Browser.Tests;

/// <summary>How a page is looked at: the size of the window in CSS pixels, and the colours that the device asks for.</summary>
public sealed record Look(int Width, int Height, ColorScheme Theme)
{
    public static readonly Look Desk = new(1280, 900, ColorScheme.Light);
    public static readonly Look DeskDark = Desk with { Theme = ColorScheme.Dark };
    public static readonly Look Phone = new(390, 844, ColorScheme.Light);
    public static readonly Look PhoneDark = Phone with { Theme = ColorScheme.Dark };

    /// <summary>The narrowest that WCAG 2.2 asks for (1.4.10, reflow).</summary>
    public static readonly Look Narrow = new(320, 640, ColorScheme.Light);

    public static IReadOnlyList<Look> All => [Desk, DeskDark, PhoneDark, Phone];

    public override string ToString() =>
        $"{(this.Width < 600 ? "phone" : "desk")}-{(Theme == ColorScheme.Dark ? "dark" : "light")}";
}
