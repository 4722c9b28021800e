using System.Net;
using System.Text.RegularExpressions;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Mails;

/// <summary>« Do not write to me any more », by the link at the foot of a mail.</summary>
public abstract partial class StopMailTest(OpenHost host)
{
    [Fact]
    public async Task Who_was_invited_stops_the_mails_by_the_link_and_is_written_to_no_more()
    {
        var (coordinator, invited) = (New(), New());
        var coalition = await host.CoalitionAsync(
            "Discrète",
            (coordinator, Role.Coordinator, null)
        );
        var list = $"/fr/{coalition.ShortName}/access";
        var caller = await host.SignedInAsync(coordinator);
        await caller.SendAsync(list, list, ("Email", invited), ("Role", "Reader"));
        var stop = await LinkToAsync(invited);

        var guest = new Caller(host);
        var page = await guest.OpenAsync(stop);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            invited,
            page.Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        await using var db = host.Open(coalition.Id);
        Assert.False(await db.MailAddresses.AnyAsync());

        await guest.SendAsync(page, stop);
        Assert.Contains(
            "C’est noté",
            (await guest.OpenAsync(stop)).Title,
            StringComparison.Ordinal
        );
        var again = await caller.SendAsync(
            list,
            list,
            ("Email", invited.ToUpperInvariant()),
            ("Role", "Coordinator")
        );
        Assert.Contains("ne plus recevoir de courriels", again.Alert, StringComparison.Ordinal);

        await guest.SendAsync(stop, $"{stop}/end");
        var then = await caller.SendAsync(list, list, ("Email", invited), ("Role", "Coordinator"));
        Assert.Equal(HttpStatusCode.Found, then.Status);
        Assert.Equal(2, await LettersAsync(invited));
    }

    [Fact]
    public async Task Who_asked_for_silence_still_gets_the_code_they_ask_for()
    {
        var email = New();
        await host.CoalitionAsync("Silencieuse", (email, Role.Coordinator, null));
        var caller = await host.SignedInAsync(email);
        var other = New();
        var list = $"/fr/{(await ShortNameAsync(email))}/access";
        await caller.SendAsync(list, list, ("Email", other), ("Role", "Reader"));
        var stop = await LinkToAsync(other);
        await new Caller(host).SendAsync(stop, stop);

        await host.SignedInAsync(other);
    }

    [Fact]
    public async Task A_link_with_any_sign_changed_or_in_another_coalition_is_not_there()
    {
        var (coordinator, invited) = (New(), New());
        var coalition = await host.CoalitionAsync(
            "Une de liens",
            (coordinator, Role.Coordinator, null)
        );
        var elsewhere = await host.CoalitionAsync(
            "Autre de liens",
            (coordinator, Role.Coordinator, null)
        );
        var list = $"/fr/{coalition.ShortName}/access";
        var caller = await host.SignedInAsync(coordinator);
        await caller.SendAsync(list, list, ("Email", invited), ("Role", "Reader"));
        var stop = await LinkToAsync(invited);
        var secret = stop.Split('/')[^1];
        var guest = new Caller(host);

        for (var i = 0; i < secret.Length; i++)
        {
            var other = secret[i] == 'A' ? 'B' : 'A';
            var spoiled = stop[..^secret.Length] + secret[..i] + other + secret[(i + 1)..];
            Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync(spoiled)).Status);
        }

        var moved = stop.Replace(
            coalition.ShortName,
            elsewhere.ShortName,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync(moved)).Status);
        await using var db = host.Open(coalition.Id);
        var kept = await db.BearerLinks.SingleAsync();
        Assert.DoesNotContain(secret, kept.Hash, StringComparison.OrdinalIgnoreCase);
        kept.End(host.Now);
        await db.SaveChangesAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync(stop)).Status);
    }

    [Fact]
    public async Task The_page_tells_its_address_to_no_other()
    {
        var (coordinator, invited) = (New(), New());
        var coalition = await host.CoalitionAsync(
            "Sans renvoi",
            (coordinator, Role.Coordinator, null)
        );
        var list = $"/fr/{coalition.ShortName}/access";
        var caller = await host.SignedInAsync(coordinator);
        await caller.SendAsync(list, list, ("Email", invited), ("Role", "Reader"));

        using var client = host.Visitor();
        using var answer = await client.GetAsync(await LinkToAsync(invited));

        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }

    async Task<string> LinkToAsync(string email)
    {
        await using var db = host.Open();
        var mail = await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.ToAddress == email && m.Purpose == "invitation")
            .SingleAsync();
        Assert.Equal(MailState.Kept, mail.State);
        Assert.Contains(mail.StopUrl!, mail.Text, StringComparison.Ordinal);
        return Local().Replace(mail.StopUrl!, "");
    }

    async Task<int> LettersAsync(string email)
    {
        await using var db = host.Open();
        return await db
            .Mails.IgnoreQueryFilters()
            .CountAsync(m => m.ToAddress == email && m.Purpose == "invitation");
    }

    async Task<string> ShortNameAsync(string email)
    {
        await using var db = host.Open();
        return await (
            from access in db.Accesses.IgnoreQueryFilters()
            join coalition in db.Coalitions on access.CoalitionId equals coalition.Id
            where access.NormalEmail == email
            select coalition.ShortName
        ).SingleAsync();
    }

    static string New() => $"s{Guid.NewGuid():N}@exemple.org";

    [GeneratedRegex("^https?://[^/]+")]
    private static partial Regex Local();
}

public sealed class StopMailOnSqliteTest(OpenSqliteHost host)
    : StopMailTest(host),
        IClassFixture<OpenSqliteHost>;

public sealed class StopMailOnPostgresTest(OpenPostgresHost host)
    : StopMailTest(host),
        IClassFixture<OpenPostgresHost>;
