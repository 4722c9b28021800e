using System.Net;
using CauseCommune.App.Hosting;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.SignIn;

/// <summary>However often somebody asks, and from wherever: five codes for an address in a quarter of an hour.</summary>
public abstract class TooManyCodesTest(OpenHost host)
{
    [Fact]
    public async Task The_sixth_code_in_a_quarter_of_an_hour_is_not_sent_and_nobody_sees_a_difference()
    {
        var (known, unknown) = (New(), New());
        await host.CoalitionAsync("Demandée", (known, Role.Reader, null));
        for (var i = 0; i < SignInCode.MostSent + 2; i++)
        {
            var (one, other) = (new Caller(host), new Caller(host));
            var toKnown = await AskAsync(one, known);
            var toUnknown = await AskAsync(other, unknown);
            Assert.Equal(
                (HttpStatusCode.Found, "/fr/sign-in/code"),
                (toKnown.Status, toKnown.Location)
            );
            Assert.Equal(toKnown.Location, toUnknown.Location);
        }

        var states = await StatesAsync(known);
        Assert.Equal(SignInCode.MostSent, states.Count(s => s != MailState.Withheld));
        Assert.Equal(2, states.Count(s => s == MailState.Withheld));
        Assert.Equal(
            SignInCode.MostSent + 2,
            (await StatesAsync(unknown)).Count(s => s == MailState.Withheld)
        );
    }

    [Fact]
    public async Task Who_asks_for_another_again_and_again_does_not_shut_them_out()
    {
        var email = New();
        await host.CoalitionAsync("Importunée", (email, Role.Reader, null));
        for (var i = 0; i < SignInCode.MostSent - 1; i++)
        {
            await AskAsync(new Caller(host), email);
        }

        var owner = new Caller(host);
        await AskAsync(owner, email);
        var code = await host.CodeToAsync(email);
        await AskAsync(new Caller(host), email);

        Assert.Equal(HttpStatusCode.Found, (await owner.GiveAsync(code)).Status);
    }

    [Fact]
    public async Task Who_asked_once_too_often_comes_in_by_the_last_code_that_was_sent()
    {
        var email = New();
        await host.CoalitionAsync("Insistante", (email, Role.Reader, null));
        var owner = new Caller(host);
        for (var i = 0; i < SignInCode.MostSent; i++)
        {
            await AskAsync(owner, email);
        }

        var code = await host.CodeToAsync(email);
        await AskAsync(owner, email);

        Assert.Equal(HttpStatusCode.Found, (await owner.GiveAsync(code)).Status);
    }

    [Fact]
    public async Task A_code_beyond_the_last_cannot_be_guessed_at()
    {
        var email = New();
        await host.CoalitionAsync("Devinée", (email, Role.Reader, null));
        for (var i = 0; i < SignInCode.MostSent; i++)
        {
            await AskAsync(new Caller(host), email);
        }

        var caller = new Caller(host);
        await AskAsync(caller, email);
        var tried = await caller.GiveAsync("123456");

        Assert.Contains("Ce code ne sert plus", tried.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_of_an_hour_later_codes_are_sent_again()
    {
        var email = New();
        await host.CoalitionAsync("Patiente", (email, Role.Reader, null));
        for (var i = 0; i <= SignInCode.MostSent; i++)
        {
            await AskAsync(new Caller(host), email);
        }

        host.Time.Advance(TimeSpan.FromMinutes(SignInCode.Minutes));
        await AskAsync(new Caller(host), email);

        Assert.Equal(
            SignInCode.MostSent + 1,
            (await StatesAsync(email)).Count(s => s != MailState.Withheld)
        );
    }

    [Fact]
    public async Task Codes_and_sessions_that_ended_are_let_go()
    {
        var email = New();
        await host.CoalitionAsync("Ancienne", (email, Role.Reader, null));
        await host.SignedInAsync(email);
        var house = host.Services.GetRequiredService<Housekeeping>();
        await house.ClearAsync(default);
        Assert.NotEqual((0, 0), await LeftAsync());

        host.Time.Advance(TimeSpan.FromDays(Session.IdleDays));
        await house.ClearAsync(default);

        Assert.Equal((0, 0), await LeftAsync());
    }

    /// <summary>Each at a moment of its own, so that the last one can be told.</summary>
    async Task<Reply> AskAsync(Caller caller, string email)
    {
        host.Time.Advance(TimeSpan.FromSeconds(1));
        return await caller.AskAsync(email);
    }

    async Task<(int Codes, int Sessions)> LeftAsync()
    {
        await using var db = host.Open();
        return (await db.SignInCodes.CountAsync(), await db.Sessions.CountAsync());
    }

    async Task<List<MailState>> StatesAsync(string email)
    {
        await using var db = host.Open();
        return await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.ToAddress == email)
            .Select(m => m.State)
            .ToListAsync();
    }

    static string New() => $"p{Guid.NewGuid():N}@exemple.org";
}

public sealed class TooManyCodesOnSqliteTest(OpenSqliteHost host)
    : TooManyCodesTest(host),
        IClassFixture<OpenSqliteHost>;

public sealed class TooManyCodesOnPostgresTest(OpenPostgresHost host)
    : TooManyCodesTest(host),
        IClassFixture<OpenPostgresHost>;
