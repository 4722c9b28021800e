using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Hosting;

/// <summary>A page of those who work that is drawn once and sent again.</summary>
public sealed class DrawnTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Sent_again_it_says_the_same_and_its_forms_carry_a_key_of_their_own()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var drawn = await site.OpenAsync("/plan");
        var again = await site.OpenAsync("/plan");

        Assert.NotEmpty(Keys(drawn));
        Assert.Empty(Keys(drawn).Intersect(Keys(again)));
        Assert.Equal(WithoutStamps(drawn), WithoutStamps(again));
    }

    [Fact]
    public async Task Its_forms_are_accepted_from_another_visitor_who_is_sent_the_same_drawing()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.OpenAsync("/plan");
        using var other = host.Visitor();
        var page = await new HtmlParser().ParseDocumentAsync(
            await other.GetStringAsync(site.At("/plan"))
        );
        using var form = new FormUrlEncodedContent(
            page.QuerySelectorAll("form.theme input")
                .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
                .Append(KeyValuePair.Create("Theme", "dark"))
        );

        using var answer = await other.PostAsync("/fr/theme", form);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains(
            "data-theme=\"dark\"",
            await other.GetStringAsync(site.At("/plan")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_gesture_and_midnight_have_it_drawn_anew()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.OpenAsync("/plan");
        var sent = await site.SendAsync("/actions", ("What", "Prêter dix tablettes"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);

        var today = (await site.OpenAsync("/plan")).Body!.TextContent;
        await site.OpenAsync("/plan");
        host.Time.Advance(TimeSpan.FromDays(1));
        var tomorrow = (await site.OpenAsync("/plan")).Body!.TextContent;

        Assert.Contains("Prêter dix tablettes", today, StringComparison.Ordinal);
        Assert.Contains("hier", tomorrow, StringComparison.Ordinal);
        Assert.DoesNotContain("hier", today, StringComparison.Ordinal);
    }

    static IEnumerable<string?> Keys(IDocument page) =>
        page.QuerySelectorAll("input[name=_key]").Select(i => i.GetAttribute("value"));

    static string WithoutStamps(IDocument page)
    {
        foreach (var stamp in page.QuerySelectorAll("input[name=_key], input[name=_token]"))
        {
            stamp.Remove();
        }

        return page.DocumentElement.OuterHtml;
    }
}
