using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Features.Public;

/// <summary>« Voir comme le public » on the internal pages: what is open there is public, what is public is not hatched.</summary>
public sealed class SeenAsPublicTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    /// <summary>The pages that show some of what the public reads.</summary>
    static readonly string[] Faced = ["/plan", "/dossier", "/news"];

    [Theory]
    [InlineData("exemple", "fr")]
    [InlineData("exemple", "en")]
    [InlineData("femmes-numerique", "fr")]
    [InlineData("femmes-numerique", "en")]
    public async Task Each_word_that_stands_open_is_on_a_public_page(
        string coalition,
        string language
    )
    {
        var caller = new Caller(host);
        var at = $"/{language}/{coalition}";
        var read = Seen.Words(await PublicTextAsync(caller, at)).ToHashSet();
        foreach (var address in await FacedPagesAsync(caller, at))
        {
            var page = (await caller.OpenAsync(address + "?as=public")).Page;

            Assert.Equal([], Seen.Words(Seen.Of(page).Open).Except(read));
        }
    }

    [Fact]
    public async Task A_hatched_word_is_on_no_public_page_and_each_canary_is_found()
    {
        var site = await Canaries.FillAsync(host);
        var caller = new Caller(host);
        var read = await PublicTextAsync(caller, site.At(""));
        var (open, hatched) = (new HashSet<string>(), new HashSet<string>());
        foreach (var address in await FacedPagesAsync(caller, site.At("")))
        {
            var seen = Seen.Of((await caller.OpenAsync(address + "?as=public")).Page);
            open.UnionWith(Canaries.In(seen.Open));
            hatched.UnionWith(Canaries.In(seen.Hatched));
        }

        Assert.Empty(hatched.Intersect(Canaries.In(read)));
        Assert.Empty(open.Except(Canaries.In(read)));
        Assert.Equal(Canaries.Public.Order(), open.Order());
        Assert.Equal(Canaries.Inside.Order(), hatched.Order());
    }

    [Fact]
    public async Task Each_hatched_part_says_why_and_no_gesture_is_left()
    {
        var site = await Canaries.FillAsync(host);
        var caller = new Caller(host);
        foreach (var address in await FacedPagesAsync(caller, site.At("")))
        {
            var page = (await caller.OpenAsync(address + "?as=public")).Page;

            var hidden = page.QuerySelectorAll("main .hid");
            Assert.Equal(address.EndsWith("/news", StringComparison.Ordinal), hidden.Length == 0);
            Assert.All(hidden, part => Assert.NotEqual("", part.QuerySelector(".why").Said()));
            Assert.Empty(Gestures(page));
        }
    }

    [Theory]
    [InlineData("/settings", "les réglages ne concernent que la coordination")]
    [InlineData("/journal", "le journal dit qui a fait quoi")]
    [InlineData("/collect", "restent dans le collectif")]
    [InlineData("/minutes", "un compte rendu, même validé")]
    [InlineData("/meetings", "Calendrier de travail")]
    [InlineData("/search", "elle ne sert qu’au travail du collectif")]
    [InlineData("/plan/audiences", "elle ne sert qu’au travail du collectif")]
    [InlineData("/decisions", "elle ne sert qu’au travail du collectif")]
    public async Task A_page_that_is_wholly_internal_says_so_above_and_is_hatched_whole(
        string path,
        string sentence
    )
    {
        var page = (await new Caller(host).OpenAsync($"/fr/exemple{path}?as=public")).Page;

        Assert.Contains(
            sentence,
            page.QuerySelector("aside.band").Said(),
            StringComparison.Ordinal
        );
        Assert.True(page.QuerySelector("main")!.ClassList.Contains("hid"));
        Assert.Empty(Gestures(page));
    }

    [Fact]
    public async Task The_switch_is_a_link_on_each_page_and_leads_back_to_where_one_was()
    {
        var caller = new Caller(host);

        var inside = (await caller.OpenAsync("/fr/exemple/plan?lack=owner")).Page;
        var there = inside
            .QuerySelectorAll(".me a")
            .Single(a => a.Said() == "Voir comme le public")
            .GetAttribute("href")!;
        Assert.Equal("/fr/exemple/plan?lack=owner&as=public", there);
        var seen = (await caller.OpenAsync(there)).Page;

        Assert.Equal(
            "/fr/exemple/plan?lack=owner",
            seen.QuerySelectorAll(".me a")
                .Single(a => a.Said() == "Quitter la vue du public")
                .GetAttribute("href")
        );
        Assert.All(
            seen.QuerySelectorAll(".nav > ul > li > a"),
            a => Assert.EndsWith("?as=public", a.GetAttribute("href"), StringComparison.Ordinal)
        );
        Assert.Equal(
            "/en/exemple/plan?lack=owner&as=public",
            seen.QuerySelector(".foot a[lang=en]")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task The_public_pages_themselves_are_the_same_with_and_without_the_parameter()
    {
        var caller = new Caller(host);

        var page = (await caller.OpenAsync("/fr/exemple/public?as=public")).Page;

        Assert.Equal(
            (await caller.OpenAsync("/fr/exemple/public")).Page.QuerySelector("main").Said(),
            page.QuerySelector("main").Said()
        );
    }

    /// <summary>What could still be done on a page: forms that write, and controls that work.</summary>
    static IEnumerable<IElement> Gestures(IHtmlDocument page) =>
        page.QuerySelectorAll(
                "main form[method=post], main .btn, main button, main input, main textarea, main select"
            )
            .Where(e => e.Closest("fieldset[disabled]") is null);

    static async Task<IReadOnlyList<string>> FacedPagesAsync(Caller caller, string at)
    {
        var addresses = Faced.Select(path => at + path).ToList();
        var plan = (await caller.OpenAsync(at + "/plan")).Page;
        addresses.AddRange(
            plan.QuerySelectorAll("main :is(.slot, .lines) h3 a")
                .Select(a => a.GetAttribute("href")!)
        );
        var meetings = (await caller.OpenAsync(at + "/meetings")).Page;
        addresses.AddRange(
            meetings.QuerySelectorAll("main .lines h3 a").Select(a => a.GetAttribute("href")!)
        );
        Assert.True(addresses.Count > Faced.Length + 1);
        return addresses;
    }

    static async Task<string> PublicTextAsync(Caller caller, string at)
    {
        var pages = new List<IHtmlDocument>
        {
            (await caller.OpenAsync(at + "/public")).Page,
            (await caller.OpenAsync(at + "/public/news")).Page,
        };
        foreach (var post in pages[1].QuerySelectorAll("main h2 a"))
        {
            pages.Add((await caller.OpenAsync(post.GetAttribute("href")!)).Page);
        }

        return string.Join(' ', pages.Select(p => Seen.Of(p).Open));
    }
}
