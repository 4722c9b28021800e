using System.Net;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.SignIn;

/// <summary>What was kept too long, spoiled, sent twice, or made to look like somebody else's.</summary>
public abstract class SpoiledTest(OpenHost host)
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAA")]
    [InlineData("%00%ff")]
    [InlineData("")]
    public async Task A_session_that_was_tampered_with_is_nobodys(string value)
    {
        var (caller, plan) = await InsideAsync();
        var stranger = await new Caller(host).OpenAsync(plan);

        caller.Spoil("cc_session", value);
        var answer = await caller.OpenAsync(plan);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(Text(stranger), Text(answer));
    }

    [Fact]
    public async Task A_session_with_one_sign_changed_is_nobodys()
    {
        var (caller, plan) = await InsideAsync();
        var kept = caller.CookieOf("cc_session")!;
        var middle = kept.Length / 2;

        caller.Spoil(
            "cc_session",
            kept[..middle] + (kept[middle] == 'A' ? 'B' : 'A') + kept[(middle + 1)..]
        );

        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync(plan)).Status);
    }

    [Fact]
    public async Task A_session_that_was_not_used_for_two_weeks_is_nobodys()
    {
        var (caller, plan) = await InsideAsync();

        host.Time.Advance(TimeSpan.FromDays(Session.IdleDays));
        var late = await caller.OpenAsync(plan);

        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Equal(Text(await new Caller(host).OpenAsync(plan)), Text(late));
    }

    [Fact]
    public async Task A_session_that_is_used_each_week_ends_after_ninety_days_all_the_same()
    {
        var (caller, plan) = await InsideAsync();
        for (var days = 7; days < Session.LongestDays; days += 7)
        {
            host.Time.Advance(TimeSpan.FromDays(7));
            Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync(plan)).Status);
        }

        host.Time.Advance(TimeSpan.FromDays(Session.LongestDays % 7));

        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync(plan)).Status);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAA")]
    [InlineData("")]
    public async Task What_a_browser_keeps_of_its_code_is_spoiled_and_says_so(string value)
    {
        var email = await InvitedAsync();
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var page = await caller.OpenAsync("/fr/sign-in/code");
        var code = await host.CodeToAsync(email);

        caller.Spoil("cc_code", value);
        var refused = await caller.SendAsync(page, "/fr/sign-in/code", ("Code", code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce navigateur n’a pas demandé de code", refused.Alert);
        Assert.Contains("Demandez un autre code", Text(refused));
        var again = await caller.OpenAsync("/fr/sign-in/code");
        Assert.Equal("/fr/sign-in", again.Location);
    }

    [Theory]
    [InlineData("fr", "Ce code ne sert plus")]
    [InlineData("en", "This code no longer works")]
    public async Task A_code_is_over_after_a_quarter_of_an_hour(string language, string sentence)
    {
        var email = await InvitedAsync();
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var code = await host.CodeToAsync(email);

        host.Time.Advance(TimeSpan.FromMinutes(SignInCode.Minutes));
        var address = $"/{language}/sign-in/code";
        var late = await caller.SendAsync(address, address, ("Code", code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains(sentence, late.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_sent_twice_opens_once()
    {
        var email = await InvitedAsync();
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var page = await caller.OpenAsync("/fr/sign-in/code");
        var sent = caller.CookieOf("cc_code")!;
        var code = await host.CodeToAsync(email);
        await caller.SendAsync(page, "/fr/sign-in/code", ("Code", code));

        // Somebody who copied all that the browser knew.
        var thief = new Caller(host);
        thief.Spoil("cc_code", sent);
        var replayed = await thief.GiveAsync(code);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.Status);
        Assert.Contains("Ce code ne sert plus", replayed.Alert, StringComparison.Ordinal);
        Assert.Null(thief.CookieOf("cc_session"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAA")]
    public async Task A_ceremony_that_was_tampered_with_is_refused_with_a_sentence(string value)
    {
        var caller = new Caller(host);
        var page = await caller.OpenAsync("/fr/sign-in");
        await caller.PostAsync(page, "/fr/sign-in/passkey/options");
        Assert.NotNull(caller.CookieOf("cc_ceremony"));

        caller.Spoil("cc_ceremony", value);
        var refused = await caller.PostAsync(
            page,
            "/fr/sign-in/passkey",
            (
                "Credential",
                """{"id":"AAAA","rawId":"AAAA","response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA"},"type":"public-key","clientExtensionResults":{}}"""
            )
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Cette clé d’accès n’a pas été reconnue", refused.Alert);
    }

    [Theory]
    [InlineData("claire", "cl\u0430ire")]
    [InlineData("exemple.org", "ex\u0435mple.org")]
    public async Task An_address_that_only_looks_the_same_is_another(string latin, string alike)
    {
        var unique = $"{Guid.NewGuid():N}";
        var email = $"claire.{unique}@exemple.org";
        await host.CoalitionAsync("Sosie", (email, Role.Coordinator, null));
        var twin = email.Replace(latin, alike, StringComparison.Ordinal);
        var caller = new Caller(host);

        var asked = await caller.AskAsync(twin);

        Assert.Equal("/fr/sign-in/code", asked.Location);
        await using var db = host.Open();
        var letters = await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.ToAddress.Contains(unique))
            .ToListAsync();
        var withheld = Assert.Single(letters);
        Assert.NotEqual(email, withheld.ToAddress);
        Assert.Equal((MailState.Withheld, ""), (withheld.State, withheld.Text));
    }

    [Theory]
    [InlineData("  CLAIRE")]
    [InlineData("Claire")]
    public async Task The_same_address_in_other_letters_is_the_same(string typed)
    {
        var tail = $".{Guid.NewGuid():N}@exemple.org";
        await host.CoalitionAsync("Casse", ("claire" + tail, Role.Reader, null));

        await new Caller(host).AskAsync(typed + tail);

        await using var db = host.Open();
        Assert.NotEqual(
            MailState.Withheld,
            await db
                .Mails.IgnoreQueryFilters()
                .Where(m => m.ToAddress.EndsWith(tail))
                .Select(m => m.State)
                .SingleAsync()
        );
    }

    async Task<(Caller Caller, string Plan)> InsideAsync()
    {
        var email = New();
        var coalition = await host.CoalitionAsync("Dedans", (email, Role.Reader, null));
        var plan = $"/fr/{coalition.ShortName}/plan";
        var caller = await host.SignedInAsync(email);
        Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync(plan)).Status);
        return (caller, plan);
    }

    async Task<string> InvitedAsync()
    {
        var email = New();
        await host.CoalitionAsync("Invitante", (email, Role.Reader, null));
        return email;
    }

    static string Text(Reply reply) => reply.Page.QuerySelector("main")!.TextContent;

    static string New() => $"p{Guid.NewGuid():N}@exemple.org";
}

public sealed class SpoiledOnSqliteTest(OpenSqliteHost host)
    : SpoiledTest(host),
        IClassFixture<OpenSqliteHost>;

public sealed class SpoiledOnPostgresTest(OpenPostgresHost host)
    : SpoiledTest(host),
        IClassFixture<OpenPostgresHost>;
