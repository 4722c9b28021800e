using System.Net;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Hosting;

public sealed class AddressesTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("fr", "/fr")]
    [InlineData("en-GB,en;q=0.9", "/en")]
    [InlineData("de", "/fr")]
    public async Task The_address_without_language_leads_to_the_browser_s(
        string wished,
        string expected
    )
    {
        var answer = await Ask(HttpMethod.Get, "/", wished);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Matches($"^{expected}(/|$)", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/fr", "<html lang=\"fr\"")]
    [InlineData("/en", "<html lang=\"en\"")]
    public async Task The_language_of_the_address_wins_over_the_browser_s(
        string address,
        string expected
    )
    {
        var page = await Read(await Ask(HttpMethod.Get, address, "de"));

        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/nobody")]
    [InlineData("/fr/nobody/plan")]
    [InlineData("/fr/nobody/plan/actions/1")]
    [InlineData("/fr/%E2%80%AE/plan")]
    [InlineData("/fr/..%2F..%2Fetc/plan")]
    public async Task A_coalition_that_is_not_there_answers_as_a_page_that_is_not_there(
        string address
    )
    {
        var missing = await Ask(HttpMethod.Get, "/fr/a/b/c/d/e/f/g");
        var answer = await Ask(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Body(await Read(missing)), Body(await Read(answer)));
    }

    [Theory]
    [InlineData("/nothing", "en", "This page does not exist")]
    [InlineData("/nothing", "fr", "Cette page n’existe pas")]
    [InlineData("/en/nothing/here", "fr", "This page does not exist")]
    public async Task A_missing_page_is_said_in_the_reader_s_language(
        string address,
        string wished,
        string sentence
    )
    {
        var answer = await Ask(HttpMethod.Get, address, wished);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(sentence, await Read(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr", HttpStatusCode.OK)]
    [InlineData("/fr/nobody/plan", HttpStatusCode.NotFound)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    public async Task Asking_for_the_head_alone_answers_as_the_page_without_its_body(
        string address,
        HttpStatusCode code
    )
    {
        var answer = await Ask(HttpMethod.Head, address);

        Assert.Equal(code, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_other_language_keeps_the_page()
    {
        var page = await Read(await Ask(HttpMethod.Get, "/fr?a=1"));

        Assert.Contains("href=\"/en?a=1\" lang=\"en\"", page, StringComparison.Ordinal);
    }

    async Task<HttpResponseMessage> Ask(HttpMethod method, string address, string wished = "fr")
    {
        using var visitor = host.Visitor();
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", wished);
        return await visitor.SendAsync(request);
    }

    static Task<string> Read(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    /// <summary>What the page says; the links to its other language name the address that was asked for.</summary>
    static string Body(string page) =>
        page[
            page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf(
                "</main>",
                StringComparison.Ordinal
            )
        ];
}
