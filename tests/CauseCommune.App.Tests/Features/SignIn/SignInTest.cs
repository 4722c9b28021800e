using System.Net;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.SignIn;

public abstract class SignInTest(OpenHost host)
{
    [Fact]
    public async Task A_code_that_came_by_mail_opens_what_one_was_invited_to()
    {
        var email = New();
        var coalition = await host.CoalitionAsync("Ouverte", (email, Role.Coordinator, null));
        var caller = new Caller(host);
        var plan = $"/fr/{coalition.ShortName}/plan";
        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync(plan)).Status);

        var asked = await caller.AskAsync(email, plan);
        Assert.Equal("/fr/sign-in/code", asked.Location);
        var entered = await caller.GiveAsync(await host.CodeToAsync(email));

        Assert.Equal(plan, entered.Location);
        Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync(plan)).Status);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_letter()
    {
        var known = New();
        await host.CoalitionAsync("Connue", (known, Role.Reader, null));
        var stranger = New();

        var (one, other) = (new Caller(host), new Caller(host));
        var toKnown = await one.AskAsync(known);
        var toStranger = await other.AskAsync(stranger);

        Assert.Equal((toKnown.Status, toKnown.Location), (toStranger.Status, toStranger.Location));
        var page = await one.OpenAsync("/fr/sign-in/code");
        var same = await other.OpenAsync("/fr/sign-in/code");
        Assert.Equal(
            page.Page.QuerySelector("main")!
                .TextContent.Replace(known, "", StringComparison.Ordinal),
            same.Page.QuerySelector("main")!
                .TextContent.Replace(stranger, "", StringComparison.Ordinal)
        );
        await using var db = host.Open();
        var letters = await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.ToAddress == stranger)
            .ToListAsync();
        var withheld = Assert.Single(letters);
        Assert.Equal((MailState.Withheld, ""), (withheld.State, withheld.Text));
    }

    [Fact]
    public async Task What_one_person_may_see_is_kept_by_no_cache()
    {
        var email = New();
        var coalition = await host.CoalitionAsync("Privée", (email, Role.Reader, null));
        var caller = await host.SignedInAsync(email);

        var file = await caller.OpenAsync($"/fr/{coalition.ShortName}/plan.csv");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains("no-store", file.Caching, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_opens_nothing_in_a_browser_that_did_not_ask_for_it()
    {
        var email = await InvitedAsync();
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var code = await host.CodeToAsync(email);

        var thief = new Caller(host);
        await thief.AskAsync(await InvitedAsync());
        var elsewhere = await thief.GiveAsync(code);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.Status);
        Assert.Contains("Ce n’est pas ce code", elsewhere.Alert, StringComparison.Ordinal);
        Assert.Null(thief.CookieOf("cc_session"));
        Assert.Equal(HttpStatusCode.Found, (await caller.GiveAsync(code)).Status);
    }

    [Fact]
    public async Task A_code_that_was_used_is_over_for_the_browser_that_asked_for_it()
    {
        var email = await InvitedAsync();
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var code = await host.CodeToAsync(email);
        var before = await caller.OpenAsync("/fr/sign-in/code");
        await using (var db = host.Open())
        {
            await db
                .SignInCodes.Where(c => c.NormalEmail == email)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(c => c.UsedAt, (NodaTime.Instant?)host.Now)
                );
        }

        var late = await caller.SendAsync(before, "/fr/sign-in/code", ("Code", code));

        Assert.Contains("Ce code ne sert plus", late.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_code_replaces_the_one_before()
    {
        var email = await InvitedAsync();
        var first = new Caller(host);
        await first.AskAsync(email);
        var old = await host.CodeToAsync(email);
        var second = new Caller(host);
        await second.AskAsync(email);

        var refused = await first.GiveAsync(old);

        Assert.Contains("Ce code ne sert plus", refused.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_tries_are_all_even_for_the_right_one()
    {
        var email = await InvitedAsync();
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var code = await host.CodeToAsync(email);
        var wrong = code == "000000" ? "000001" : "000000";
        for (var i = 0; i < SignInCode.MostTries; i++)
        {
            var refused = await caller.GiveAsync(wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        }

        var right = await caller.GiveAsync(code);

        Assert.Contains("Ce code ne sert plus", right.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_tries_at_once_are_still_ten()
    {
        var email = await InvitedAsync();
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var code = await host.CodeToAsync(email);
        var wrong = code == "000000" ? "000001" : "000000";
        var page = await caller.OpenAsync("/fr/sign-in/code");

        await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(_ => caller.SendAsync(page, "/fr/sign-in/code", ("Code", wrong)))
        );

        await using var db = host.Open();
        var tried = await db
            .SignInCodes.Where(c => c.NormalEmail == email)
            .Select(c => c.Tries)
            .SingleAsync();
        Assert.Equal(SignInCode.MostTries, tried);
    }

    [Fact]
    public async Task A_session_that_was_ended_elsewhere_is_ended_at_once()
    {
        var email = await InvitedAsync();
        var (phone, desk) = (await host.SignedInAsync(email), await host.SignedInAsync(email));
        var account = await desk.OpenAsync("/fr/account");

        var end = account
            .Page.QuerySelector("#sessions form[action$='/end']")!
            .GetAttribute("action")!;
        await desk.SendAsync(account, end);

        Assert.Equal(HttpStatusCode.NotFound, (await phone.OpenAsync("/fr/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync("/fr/account")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_the_database_too()
    {
        var email = await InvitedAsync();
        var caller = await host.SignedInAsync(email);

        await caller.SendAsync("/fr/account", "/fr/sign-out");

        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync("/fr/account")).Status);
        await using var db = host.Open();
        var account = await db.Accounts.SingleAsync(a => a.NormalEmail == email);
        Assert.False(await db.Sessions.AnyAsync(s => s.AccountId == account.Id));
    }

    [Theory]
    [InlineData("", "Écrivez votre adresse")]
    [InlineData("claire", "n’est pas une adresse")]
    [InlineData("claire@exemple.org\nBcc: tous@exemple.org", "n’est pas une adresse")]
    public async Task What_is_no_address_is_refused_and_kept(string typed, string says)
    {
        var refused = await new Caller(host).AskAsync(typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(says, refused.Alert, StringComparison.Ordinal);
        Assert.Equal(typed, refused.Kept("Email"));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_with_a_sentence()
    {
        var refused = await new Caller(host).AskAsync(new string('a', 10_000) + "@exemple.org");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("signes, c’est trop", refused.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_ask_for_a_code_is_led_to_where_one_is_asked_for()
    {
        var caller = new Caller(host);

        var page = await caller.OpenAsync("/fr/sign-in/code");
        var given = await caller.PostAsync(
            await caller.OpenAsync("/fr/sign-in"),
            "/fr/sign-in/code",
            ("Code", "123456")
        );

        Assert.Equal((HttpStatusCode.Found, "/fr/sign-in"), (page.Status, page.Location));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, given.Status);
        Assert.Contains("Ce navigateur n’a pas demandé de code", given.Alert);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("nothing")]
    [InlineData(
        """{"id":"AAAA","rawId":"AAAA","response":{},"type":"public-key","clientExtensionResults":{}}"""
    )]
    public async Task A_passkey_that_is_none_is_refused_with_a_sentence(string credential)
    {
        var refused = await new Caller(host).SendAsync(
            "/fr/sign-in",
            "/fr/sign-in/passkey",
            ("Credential", credential)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(
            "Cette clé d’accès n’a pas été reconnue",
            refused.Alert,
            StringComparison.Ordinal
        );
    }

    async Task<string> InvitedAsync()
    {
        var email = New();
        await host.CoalitionAsync("Invitante", (email, Role.Reader, null));
        return email;
    }

    static string New() => $"p{Guid.NewGuid():N}@exemple.org";
}

public sealed class SignInOnSqliteTest(OpenSqliteHost host)
    : SignInTest(host),
        IClassFixture<OpenSqliteHost>;

public sealed class SignInOnPostgresTest(OpenPostgresHost host)
    : SignInTest(host),
        IClassFixture<OpenPostgresHost>;
