using Microsoft.Playwright;

namespace CauseCommune.Browser.Tests;

/// <summary>One page of one visitor, and what went wrong in it: script errors, refusals of the content policy, missing files.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly List<string> troubles = [];

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => troubles.Add(error);
        page.RequestFailed += (_, request) => troubles.Add($"{request.Url}: {request.Failure}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                troubles.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Troubles => troubles;

    /// <summary>Goes to an address that must answer well.</summary>
    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answers {answer.Status}.");
    }

    /// <summary>Shows the same page in another size and theme, without loading it again.</summary>
    public async Task LookAsync(Look look)
    {
        ArgumentNullException.ThrowIfNull(look);
        await Page.SetViewportSizeAsync(look.Width, look.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Theme });
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
