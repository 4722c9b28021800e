using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Hosting;

public sealed class HeadersTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("/fr")]
    [InlineData("/fr/nobody/plan")]
    [InlineData("/look/base.css")]
    public async Task Every_answer_says_what_the_browser_may_load(string address)
    {
        using var visitor = host.Visitor();
        var headers = (await visitor.GetAsync(address)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith(
            "default-src 'none'; style-src 'self'; script-src 'self'",
            policy,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.False(headers.Contains("blazor-enhanced-nav"));
    }

    [Fact]
    public async Task Pages_hold_no_inline_style_and_no_inline_script_but_the_import_map()
    {
        using var visitor = host.Visitor();
        var page = await visitor.GetStringAsync("/fr");

        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_a_page_links_to_from_its_head_is_there()
    {
        using var visitor = host.Visitor();
        var page = await visitor.GetStringAsync("/fr");
        var links = System.Text.RegularExpressions.Regex.Matches(
            page,
            "<link rel=\"(?:stylesheet|icon|preload)\" href=\"([^\"]+)\""
        );

        Assert.NotEmpty(links);
        foreach (var link in links.Select(l => l.Groups[1].Value))
        {
            var answer = await visitor.GetAsync(link);
            Assert.True(answer.IsSuccessStatusCode, link);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Fonts_are_kept_for_ever()
    {
        using var visitor = host.Visitor();
        var answer = await visitor.GetAsync("/look/fonts/source-serif-4-5.3.1-latin.woff2");

        Assert.Contains(
            "immutable",
            answer.Headers.GetValues("Cache-Control").Single(),
            StringComparison.Ordinal
        );
    }
}
