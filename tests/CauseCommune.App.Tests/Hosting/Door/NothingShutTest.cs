using System.Net;
using CauseCommune.App.Tests.Features;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>Whoever goes through all pages of a demonstration as one of its people finds no link that is shut to them; forms ask the same before they are drawn.</summary>
public sealed class NothingShutTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("Ada Exemple", 100)]
    [InlineData("Théo Fictif", 40)]
    [InlineData("Lise Supposée", 25)]
    public async Task No_page_offers_what_its_reader_may_not(string name, int atLeast)
    {
        var caller = new Caller(host);
        var people = await caller.OpenAsync("/fr/exemple/enter");
        var button = people.Page.QuerySelector($"button[aria-label='Entrer comme {name}']")!;
        var access = Caller.ValueOf(button.Closest("form")!.QuerySelector("[name=Access]"))!;
        await caller.PostAsync(people, "/fr/exemple/enter", ("Access", access));
        var open = new Queue<(string Address, string From)>([("/fr/exemple/plan", "")]);
        var (seen, shut) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());

        while (open.TryDequeue(out var link))
        {
            var page = await caller.OpenAsync(link.Address);
            if (page.Status is HttpStatusCode.NotFound)
            {
                shut.Add($"{link.Address}, from {link.From}");
            }

            foreach (var next in Links(page).Where(seen.Add))
            {
                open.Enqueue((next, link.Address));
            }
        }

        Assert.True(shut.Count == 0, string.Join('\n', shut.Distinct()));
        Assert.True(seen.Count >= atLeast, $"Only {seen.Count} pages were gone through.");
    }

    static IEnumerable<string> Links(Reply page) =>
        page
            .Page.QuerySelectorAll("a[href^='/fr/exemple']")
            .Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Select(a => a.Split('?')[0])
            .Where(a => !a.StartsWith("/fr/exemple/public", StringComparison.Ordinal));
}
