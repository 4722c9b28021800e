using System.Net;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Features;

/// <summary>Coming in, as people do.</summary>
static class Door
{
    public static async Task<Reply> AskAsync(this Caller caller, string email, string back = "") =>
        await caller.SendAsync(
            "/fr/sign-in" + (back.Length > 0 ? "?back=" + Uri.EscapeDataString(back) : ""),
            "/fr/sign-in",
            ("Email", email)
        );

    public static async Task<Reply> GiveAsync(this Caller caller, string code) =>
        await caller.SendAsync("/fr/sign-in/code", "/fr/sign-in/code", ("Code", code));

    /// <summary>Somebody who has signed in.</summary>
    public static async Task<Caller> SignedInAsync(this OpenHost host, string email)
    {
        var caller = new Caller(host);
        await caller.AskAsync(email);
        var entered = await caller.GiveAsync(await host.CodeToAsync(email));
        Assert.Equal(HttpStatusCode.Found, entered.Status);
        return caller;
    }
}
