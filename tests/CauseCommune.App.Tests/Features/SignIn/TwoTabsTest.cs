using System.Net;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.SignIn;

/// <summary>One browser, two tabs.</summary>
public sealed class TwoTabsTest(OpenSqliteHost host) : IClassFixture<OpenSqliteHost>
{
    [Fact]
    public async Task What_is_sent_from_the_tab_of_one_coalition_stays_there_whatever_the_other_shows()
    {
        var email = New();
        var (one, other) = (
            await host.CoalitionAsync("Une", (email, Role.Coordinator, null)),
            await host.CoalitionAsync("Autre", (email, Role.Coordinator, null))
        );
        var caller = await host.SignedInAsync(email);
        var first = await caller.OpenAsync($"/fr/{one.ShortName}/access");
        await caller.OpenAsync($"/fr/{other.ShortName}/access");

        var invited = New();
        var sent = await caller.SendAsync(
            first,
            $"/fr/{one.ShortName}/access",
            ("Email", invited),
            ("Role", "Reader")
        );

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal((2, 1), (await AccessesAsync(one), await AccessesAsync(other)));
    }

    [Theory]
    [InlineData("fr", "Cette page n’existe pas, ou n’est pas pour vous")]
    [InlineData("en", "This page does not exist, or is not for you")]
    public async Task A_form_of_one_coalition_sent_to_another_where_one_only_reads_finds_nothing(
        string language,
        string sentence
    )
    {
        var email = New();
        var (one, other) = (
            await host.CoalitionAsync("Tenue", (email, Role.Coordinator, null)),
            await host.CoalitionAsync("Lue", (email, Role.Reader, null))
        );
        var caller = await host.SignedInAsync(email);
        var mine = await caller.OpenAsync($"/{language}/{one.ShortName}/access");

        var sent = await caller.PostAsync(
            mine,
            $"/{language}/{other.ShortName}/access",
            ("Email", New()),
            ("Role", "Coordinator")
        );

        Assert.Equal((HttpStatusCode.NotFound, sentence), (sent.Status, sent.Title));
        Assert.Equal(1, await AccessesAsync(other));
    }

    [Fact]
    public async Task Something_of_one_coalition_is_not_found_under_the_address_of_another()
    {
        var email = New();
        var (one, other) = (
            await host.CoalitionAsync("Ici", (email, Role.Coordinator, null)),
            await host.CoalitionAsync("Là", (email, Role.Coordinator, null))
        );
        var access = await host.LetInAsync(one, New(), Role.Reader);
        var caller = await host.SignedInAsync(email);
        var page = await caller.OpenAsync($"/fr/{other.ShortName}/access");

        var sent = await caller.PostAsync(page, $"/fr/{other.ShortName}/access/{access.Id}/end");

        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
        Assert.Equal(2, await AccessesAsync(one));
    }

    [Fact]
    public async Task A_page_opened_by_one_person_cannot_be_sent_once_another_has_signed_in()
    {
        var (email, next) = (New(), New());
        var coalition = await host.CoalitionAsync(
            "Partagée",
            (email, Role.Coordinator, null),
            (next, Role.Coordinator, null)
        );
        var address = $"/fr/{coalition.ShortName}/access";
        var caller = await host.SignedInAsync(email);
        var old = await caller.OpenAsync(address);
        await caller.SendAsync("/fr/account", "/fr/sign-out");
        await caller.AskAsync(next);
        await caller.GiveAsync(await host.CodeToAsync(next));

        var sent = await caller.SendAsync(old, address, ("Email", New()), ("Role", "Reader"));

        Assert.Equal(
            (HttpStatusCode.BadRequest, "Cette page est restée ouverte trop longtemps"),
            (sent.Status, sent.Title)
        );
        Assert.Equal(2, await AccessesAsync(coalition));
    }

    async Task<int> AccessesAsync(Coalition coalition)
    {
        await using var db = host.Open(coalition.Id);
        return await db.Accesses.CountAsync(a => a.EndedAt == null);
    }

    static string New() => $"p{Guid.NewGuid():N}@exemple.org";
}
