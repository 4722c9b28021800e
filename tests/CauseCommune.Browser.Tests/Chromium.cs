using CauseCommune.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CauseCommune.Browser.Tests;

/// <summary>The browser of the machine, started once for the run; each page gets a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                // The shell draws the same pages without a window around them, in half the time.
                ExecutablePath = OnPath(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome"
                ),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            }
        );
    }

    /// <summary>A new visitor's first page, who reads the language and asks for no movement.</summary>
    public async Task<Visit> VisitAsync(
        string language = "fr",
        Look? look = null,
        bool javaScript = true
    )
    {
        var (width, height, theme) = look ?? Look.Desk;
        var context = await browser!.NewContextAsync(
            new()
            {
                Locale = language,
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = theme,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = javaScript,
            }
        );
        context.SetDefaultTimeout(10_000);
        return new(context, await context.NewPageAsync());
    }

    static string OnPath(params string[] names) =>
        names
            .SelectMany(
                name => Environment.GetEnvironmentVariable("PATH")!.Split(':'),
                (name, folder) => Path.Combine(folder, name)
            )
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Install chromium, or run ./test, which does.");

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
