using System.Net;
using System.Text.RegularExpressions;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Hosting;

public sealed partial class ThemesTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_choice_of_colours_is_kept_and_leads_back_to_the_page()
    {
        using var visitor = host.Visitor();

        var answer = await Choose(visitor, "dark", "/fr?a=1");

        Assert.Equal("/fr?a=1", answer.Headers.Location?.OriginalString);
        Assert.Contains(
            "data-theme=\"dark\"",
            await visitor.GetStringAsync("/fr"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("\"><script>")]
    [InlineData("")]
    public async Task Any_other_choice_is_the_device_s(string theme)
    {
        using var visitor = host.Visitor();
        await Choose(visitor, "light", "/fr");

        await Choose(visitor, theme, "/fr");

        Assert.DoesNotContain(
            "data-theme",
            await visitor.GetStringAsync("/fr"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("")]
    public async Task The_way_back_never_leads_elsewhere(string back)
    {
        using var visitor = host.Visitor();

        var answer = await Choose(visitor, "dark", back);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/fr", answer.Headers.Location?.OriginalString);
    }

    static async Task<HttpResponseMessage> Choose(HttpClient visitor, string theme, string back)
    {
        var token = Token().Match(await visitor.GetStringAsync("/fr")).Groups[1].Value;
        Dictionary<string, string> form = new()
        {
            ["_token"] = token,
            ["Theme"] = theme,
            ["Back"] = back,
        };
        return await visitor.PostAsync("/fr/theme", new FormUrlEncodedContent(form));
    }

    [GeneratedRegex("name=\"_token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
