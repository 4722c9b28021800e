using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Features;

/// <summary>Somebody who opens pages of the instance and sends their forms, without JavaScript.</summary>
public sealed class Caller
{
    readonly CookieContainer cookies = new();
    readonly HttpClient client;
    readonly Uri site;

    public Caller(TestHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        client = host.Visitor(cookies);
        site = new Uri(host.Address);
    }

    /// <summary>What the browser keeps under a name; null when nothing.</summary>
    public string? CookieOf(string name) => cookies.GetCookies(site)[name]?.Value;

    /// <summary>Puts something else in the place of what the browser keeps.</summary>
    public void Spoil(string name, string value) =>
        cookies.Add(site, new Cookie(name, value, "/") { HttpOnly = true });

    public Task<Reply> OpenAsync(string address) => ReadAsync(client.GetAsync(address));

    /// <summary>Opens a page, fills the form that is sent to <paramref name="action"/>, and sends it.</summary>
    public async Task<Reply> SendAsync(
        string address,
        string action,
        params (string Field, string Value)[] typed
    ) => await SendAsync(await OpenAsync(address), action, typed);

    /// <summary>Fills a form of a page that is open.</summary>
    public Task<Reply> SendAsync(
        Reply page,
        string action,
        params (string Field, string Value)[] typed
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = Assert.Single(
            page.Page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>(),
            f => f.GetAttribute("action") == action
        );
        var fields = form
            .Elements.Where(e => e is not IHtmlInputElement { Type: "radio", IsChecked: false })
            .Where(e => e.GetAttribute("name") is not null && e is not IHtmlButtonElement)
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, ValueOf(e) ?? ""))
            .Where(f => !typed.Any(t => t.Field == f.Key))
            .Concat(typed.Select(t => KeyValuePair.Create(t.Field, t.Value)));
        return ReadAsync(client.PostAsync(action, new FormUrlEncodedContent(fields)));
    }

    /// <summary>Sends what no form of the page offers, with the proof that stands in it.</summary>
    public Task<Reply> PostAsync(
        Reply page,
        string address,
        params (string Field, string Value)[] typed
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        var token = ValueOf(page.Page.QuerySelector("input[name=_token]")) ?? "";
        return ReadAsync(
            client.PostAsync(
                address,
                new FormUrlEncodedContent(
                    typed
                        .Append(("_token", token))
                        .Select(t => KeyValuePair.Create(t.Item1, t.Item2))
                )
            )
        );
    }

    /// <summary>Sends a form that does not prove that it comes from a page of ours.</summary>
    public async Task<Reply> PostUnprovenAsync(string address)
    {
        using var form = new FormUrlEncodedContent([new("Name", "Ailleurs")]);
        return await ReadAsync(client.PostAsync(address, form));
    }

    internal static string? ValueOf(AngleSharp.Dom.IElement? element) =>
        element switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement text => text.Value,
            _ => null,
        };

    static async Task<Reply> ReadAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var html = await answer.Content.ReadAsStringAsync();
        return new(
            answer.StatusCode,
            answer.Headers.Location?.OriginalString,
            await new HtmlParser().ParseDocumentAsync(html)
        )
        {
            Caching = answer.Headers.CacheControl?.ToString() ?? "",
        };
    }
}

/// <summary>What came back.</summary>
public sealed record Reply(HttpStatusCode Status, string? Location, IHtmlDocument Page)
{
    /// <summary>What it says of being kept.</summary>
    public string Caching { get; init; } = "";

    public string Title => Page.QuerySelector("h1")?.TextContent ?? "";

    public string Alert => Page.QuerySelector("[role=alert]")?.TextContent ?? "";

    /// <summary>What stands in a field.</summary>
    public string? Kept(string field) =>
        Caller.ValueOf(Page.QuerySelector($"main [name='{field}']"));

    public bool Links(string address) => Page.QuerySelector($"a[href='{address}']") is not null;
}
