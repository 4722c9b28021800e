using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CauseCommune.Browser.Tests;

/// <summary>What axe finds wrong with a page, one sentence for each element.</summary>
public static class Axe
{
    /// <summary>Fails with every finding in every given look.</summary>
    public static async Task AssertNothingAsync(Visit visit, params IEnumerable<Look> looks)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(looks);
        var found = new List<string>();
        foreach (var look in looks)
        {
            await visit.LookAsync(look);
            found.AddRange(
                (await FindAsync(visit.Page, look)).Select(finding => $"{look}: {finding}")
            );
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // Nothing runs in the frame of a mail, so that axe would wait there for ever.
    static readonly AxeRunContext Whole = new() { Exclude = [new AxeSelector("iframe.letter")] };

    static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    static readonly string[] OfSize =
    [
        .. OfColours,
        "target-size",
        "scrollable-region-focusable",
        "aria-hidden-focus",
        "heading-order",
        "region",
    ];

    // The page is the same in each look: a theme changes its colours, a phone its sizes and what is folded away. So the
    // desk is looked at by every rule, and the others by the rules that may answer otherwise there.
    static async Task<IEnumerable<string>> FindAsync(IPage page, Look look)
    {
        var options = new AxeRunOptions
        {
            RunOnly =
                look == Look.Desk
                    ? null
                    : RunOnlyOptions.Rules(look.Theme == ColorScheme.Dark ? OfColours : OfSize),
        };
        var result = await page.RunAxe(Whole, options);
        return result.Violations.SelectMany(
            rule => rule.Nodes,
            (rule, node) => $"{rule.Id}: {rule.Help}: {node.Html}"
        );
    }
}
