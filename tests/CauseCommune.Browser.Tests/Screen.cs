using Microsoft.Playwright;

namespace CauseCommune.Browser.Tests;

/// <summary>A screen, and how to get to it.</summary>
/// <param name="Name">For the names of tests and pictures.</param>
/// <param name="Address">With {language} where its language stands.</param>
/// <param name="Link">
/// A CSS selector: the first link that it matches at the address leads to the screen. For screens whose address holds an
/// id that differs from run to run. « a then b » follows b on the screen that a leads to. Null where the address is that of the screen.
/// </param>
/// <param name="Status">What it answers; a page for what is not there answers 404.</param>
/// <param name="Send">What is typed and pressed there, for screens that only a form leads to; the last press opens the screen.</param>
public sealed record Screen(
    string Name,
    string Address,
    string? Link = null,
    int Status = 200,
    Func<IPage, Task>? Send = null
)
{
    public async Task OpenAsync(Visit visit, string site, string language)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var address = site + Address.Replace("{language}", language, StringComparison.Ordinal);
        foreach (var selector in Link?.Split(" then ") ?? [])
        {
            await visit.GoAsync(address);
            var link = await visit.Page.Locator(selector).First.GetAttributeAsync("href");
            address = new Uri(new Uri(address), link).ToString();
        }

        var answer = await visit.Page.GotoAsync(address);
        Assert.True(answer!.Status == Status, $"{address} answers {answer.Status}, not {Status}.");
        if (Send is not null)
        {
            await Send(visit.Page);
            await visit.Page.WaitForLoadStateAsync();
        }
    }
}
