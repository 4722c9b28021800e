using System.Net;
using CauseCommune.App.Hosting;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.Undo;

/// <summary>The next page says what was done and takes it back; the journal keeps thirty days.</summary>
public sealed class UndoTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Plan = "/fr/exemple/plan";
    readonly Caller caller = new(host);

    [Fact]
    public async Task The_next_page_says_what_was_done_once_and_takes_it_back()
    {
        await AddAsync("Planter une haie");

        var next = await caller.OpenAsync(Plan);
        var again = await caller.OpenAsync(Plan);
        var undo = next
            .Page.QuerySelector("aside form[action*='/journal/']")!
            .GetAttribute("action")!;
        await caller.SendAsync(next, undo);

        Assert.Contains(
            "Planter une haie",
            next.Page.QuerySelector("aside [role=status]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(again.Page.QuerySelector("aside [role=status]"));
        Assert.DoesNotContain(
            "Planter une haie",
            Body(await caller.OpenAsync(Plan)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Undone_in_another_tab_it_is_refused_with_a_sentence()
    {
        await AddAsync("Ouvrir un jardin");
        await caller.OpenAsync(Plan);
        var one = await caller.OpenAsync("/fr/exemple/journal");
        var undo = Undo(one);
        await caller.SendAsync(one, undo);

        var other = await new Caller(host).OpenAsync("/fr/exemple/journal");
        var refused = await caller.SendAsync(
            one with
            { },
            undo,
            ("_key", Guid.NewGuid().ToString("N"))
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(
            "Rien n’a été changé",
            refused.Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("annulé depuis", Body(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_page_of_what_is_taken_away_one_is_led_to_the_journal()
    {
        var added = await caller.SendAsync(
            "/fr/exemple/meetings/new",
            "/fr/exemple/meetings/new",
            ("Date", "3 mai 2026"),
            ("Place", "Salle Exemple")
        );
        var page = await caller.OpenAsync(added.Location!.Split('#')[0]);

        var undone = await caller.SendAsync(
            page,
            page.Page.QuerySelector("aside form[action*='/journal/']")!.GetAttribute("action")!
        );

        Assert.Equal("/fr/exemple/journal", undone.Location);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_and_other_words_under_its_key_are_another()
    {
        var page = await caller.OpenAsync("/fr/exemple/actions");
        var first = await caller.SendAsync(
            page,
            "/fr/exemple/actions",
            ("What", "Semer du trèfle")
        );
        var twice = await caller.SendAsync(
            page,
            "/fr/exemple/actions",
            ("What", "Semer du trèfle")
        );
        var other = await caller.SendAsync(
            page,
            "/fr/exemple/actions",
            ("What", "Semer de l’herbe")
        );

        var names = (await caller.OpenAsync(Plan))
            .Page.QuerySelectorAll("main h3 a")
            .Select(a => a.TextContent.Trim())
            .ToList();
        Assert.Equal(first.Location, twice.Location);
        Assert.NotEqual(first.Location, other.Location);
        Assert.Single(names, "Semer du trèfle");
        Assert.Single(names, "Semer de l’herbe");
    }

    [Fact]
    public async Task After_thirty_days_it_can_no_longer_be_undone_and_is_let_go()
    {
        await AddAsync("Tailler un arbre");
        await caller.OpenAsync(Plan);
        var page = await caller.OpenAsync("/fr/exemple/journal");
        host.Time.Advance(TimeSpan.FromDays(31));

        var late = await caller.SendAsync(page, Undo(page));
        await host.Services.GetRequiredService<Housekeeping>().ClearAsync(default);

        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.False(await db.Gestures.IgnoreQueryFilters().AnyAsync());
        Assert.False(
            await db.FormReceipts.AnyAsync(r =>
                r.Location != null && r.Location.Contains("Tailler")
            )
        );
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_page_of_the_journal_that_does_not_exist_is_a_page_all_the_same(
        string before
    ) =>
        Assert.Equal(
            HttpStatusCode.OK,
            (await caller.OpenAsync($"/fr/exemple/journal?before={before}")).Status
        );

    async Task AddAsync(string what) =>
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await caller.SendAsync("/fr/exemple/actions", "/fr/exemple/actions", ("What", what))
            ).Status
        );

    [Fact]
    public async Task The_journal_is_read_by_person_by_part_and_by_thing_at_an_address_of_its_own()
    {
        await AddAsync("Ouvrir un jardin");
        await AddAsync("Fermer une rue");
        var journal = await caller.OpenAsync("/fr/exemple/journal");

        var onThis = journal
            .Page.QuerySelectorAll("main .lines li")
            .First(l => l.TextContent.Contains("Ouvrir un jardin", StringComparison.Ordinal))
            .QuerySelector("a[href*='thing=']")!
            .GetAttribute("href")!;
        var one = await caller.OpenAsync(onThis);
        var plan = await caller.OpenAsync("/fr/exemple/journal?what=Plans");
        var news = await caller.OpenAsync("/fr/exemple/journal?what=News");
        var nobody = await caller.OpenAsync($"/fr/exemple/journal?who={Guid.NewGuid()}");
        var odd = await caller.OpenAsync("/fr/exemple/journal?who=x&what=y&thing=");

        var told = one.Page.QuerySelectorAll("main .lines li > div > p:first-child");
        Assert.NotEmpty(told);
        Assert.All(
            told,
            p => Assert.Contains("Ouvrir un jardin", p.TextContent, StringComparison.Ordinal)
        );
        Assert.Contains(
            "Ouvrir un jardin",
            one.Page.QuerySelector("#asked")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Fermer une rue", Body(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("Fermer une rue", Body(news), StringComparison.Ordinal);
        Assert.Empty(nobody.Page.QuerySelectorAll("main .lines li"));
        Assert.Null(odd.Page.QuerySelector("#asked"));
    }

    static string Undo(Reply journal) =>
        journal.Page.QuerySelector("main form[method=post]")!.GetAttribute("action")!;

    static string Body(Reply reply) => reply.Page.QuerySelector("main")!.TextContent;
}
