using System.Net;
using AngleSharp.Dom;
using CauseCommune.App.Guides;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Features.Help;

public sealed class GuideTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    readonly Caller caller = new(host);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Each_page_is_read_inside_the_application_and_each_of_its_links_and_pictures_answers(
        string language
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>([$"/{language}/guide"]);
        while (ahead.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var reply = await caller.OpenAsync(address);
            Assert.True(reply.Status == HttpStatusCode.OK, $"{address}: {reply.Status}");
            foreach (var next in Leads(reply).Where(a => a.Contains("/guide")))
            {
                ahead.Enqueue(next);
            }
        }

        Assert.Contains($"/{language}/guide/action", seen);
        Assert.Contains($"/{language}/guide/install", seen);
        Assert.Contains($"/{language}/guide/pictures/plan.png", seen);
    }

    [Fact]
    public async Task A_page_keeps_the_room_of_its_picture_and_gets_the_typography_of_its_language()
    {
        var page = (await caller.OpenAsync("/fr/guide/plan")).Page;

        Assert.Equal("Lire le plan", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("1280", page.QuerySelector("main img")!.GetAttribute("width"));
        Assert.NotEmpty(page.QuerySelector("main img")!.GetAttribute("alt")!);
        Assert.Contains("prévue, en cours", page.QuerySelector("#les-états")!.TextContent);
        var index = (await caller.OpenAsync("/fr/guide")).Page;
        Assert.Contains("Commencer\u00A0:", index.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_file_that_is_not_carried_leaves_its_words_without_a_link()
    {
        var page = (await caller.OpenAsync("/en/guide/install")).Page;

        Assert.Contains("README", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(Leads(new(HttpStatusCode.OK, null, page)), a => a.Contains(".md"));
    }

    [Theory]
    [InlineData("/fr/guide/nothing")]
    [InlineData("/fr/guide/..%2Ffr%2Fplan")]
    [InlineData("/fr/guide/pictures/nothing.png")]
    [InlineData("/fr/guide/pictures/..%2Fen%2Fplan.png")]
    public async Task What_is_not_in_the_guide_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync(address)).Status);

    [Fact]
    public void Html_in_a_page_is_shown_as_text()
    {
        var text = new GuideWriter(Language.English, to => to, _ => null).Write(
            "trial",
            "# Title\n\n<script>alert(1)</script> and <b>bold</b>"
        );

        Assert.DoesNotContain("<script>", text.Lead, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_the_browser_has_is_not_sent_again()
    {
        using var client = host.Visitor();
        var first = await client.GetAsync("/fr/guide/pictures/plan.png");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/fr/guide/pictures/plan.png");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal("image/png", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("/fr", "start")]
    [InlineData("/fr/me", "start")]
    [InlineData("/fr/coalitions/new", "start")]
    [InlineData("/fr/backups", "backup")]
    [InlineData("/fr/exemple/plan", "plan")]
    [InlineData("/fr/exemple/plan/audiences", "plan")]
    [InlineData("/fr/exemple/collect", "collect")]
    [InlineData("/fr/exemple/collect/replies/reading", "collect")]
    [InlineData("/fr/exemple/search?q=les", "find")]
    [InlineData("/fr/exemple/meetings", "meeting")]
    [InlineData("/fr/exemple/minutes/new", "minutes")]
    [InlineData("/fr/exemple/dossier", "dossier")]
    [InlineData("/fr/exemple/positions/new", "dossier")]
    [InlineData("/fr/exemple/news", "public")]
    [InlineData("/fr/exemple/journal", "undo")]
    [InlineData("/fr/exemple/settings/deletion", "settings")]
    [InlineData("/fr/guide/plan", "index")]
    public async Task A_screen_leads_to_the_page_that_explains_it(string screen, string page)
    {
        var help = (await caller.OpenAsync(screen))
            .Page.QuerySelectorAll("footer a")
            .Single(link => link.TextContent == "Aide")
            .GetAttribute("href")!;

        Assert.Equal(Routes.Guide(Language.French, page), help);
        Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync(help)).Status);
    }

    [Theory]
    [InlineData("/en/exemple/actions/019b", "action")]
    [InlineData("/en/exemple/actions/019b/updates?state=Done", "follow-up")]
    [InlineData("/en/exemple/actions/019b/publication", "public")]
    [InlineData("/en/exemple/meetings/019b/publication", "public")]
    [InlineData("/en/plan/dossier", "dossier")]
    [InlineData("/en/news/unknown", "index")]
    public void The_last_part_of_an_address_that_is_known_decides(string address, string page) =>
        Assert.Equal(page, App.Look.Help.PageFor(address));

    static IEnumerable<string> Leads(Reply reply) =>
        reply
            .Page.QuerySelectorAll("main a, main img")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Where(a => a.StartsWith('/') || a.Contains(".md"))
            .Select(a => a.Split('#')[0]);
}
