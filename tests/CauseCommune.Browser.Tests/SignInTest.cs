using CauseCommune.Domain.Accounts;
using CauseCommune.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CauseCommune.Browser.Tests;

/// <summary>Coming in with a real browser: a code, then a passkey of a virtual authenticator (WebAuthn §11, as WebDriver has it).</summary>
public sealed class SignInTest(Chromium chromium, OpenSqliteHost host)
    : IClassFixture<OpenSqliteHost>
{
    [Fact]
    public async Task Somebody_comes_in_by_a_code_registers_a_passkey_and_comes_back_by_it()
    {
        const string email = "ada@exemple.org";
        var coalition = await host.CoalitionAsync("Ombre", (email, Role.Coordinator, null));
        await using var visit = await chromium.VisitAsync("fr");
        await AddAuthenticatorAsync(visit.Page);
        var plan = $"{host.Address}/fr/{coalition.ShortName}/plan";

        await visit.GoAsync($"{host.Address}/fr/sign-in?back=/fr/{coalition.ShortName}/plan");
        await Axe.AssertNothingAsync(visit, Look.All);
        await visit.Page.Locator("#email").FillAsync(email);
        await visit.Page.Locator(".btn.first").ClickAsync();
        await Expect(visit.Page.Locator("#code")).ToBeVisibleAsync();
        await Axe.AssertNothingAsync(visit, Look.All);
        await visit.Page.Locator("#code").FillAsync(await host.CodeToAsync(email));
        await visit.Page.Locator(".btn.first").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(plan);

        await visit.GoAsync($"{host.Address}/fr/account");
        await visit.Page.Locator("[data-passkey] [name=Name]").FillAsync("Mon téléphone");
        await visit.Page.Locator("[data-passkey] button").ClickAsync();
        await Expect(visit.Page.Locator("#passkeys li")).ToContainTextAsync("Mon téléphone");
        await Axe.AssertNothingAsync(visit, Look.All);

        await visit.Page.Locator("form[action='/fr/sign-out'] button").ClickAsync();
        await Expect(visit.Page.Locator("#email")).ToBeVisibleAsync();
        await visit.Page.Locator("[data-passkey] button").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Votre collectif");
        await visit.GoAsync($"{host.Address}/fr/account");
        await Expect(visit.Page.Locator("#passkeys li")).ToContainTextAsync("utilisée le");
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_passkey_of_nobody_here_says_so_and_leaves_the_code()
    {
        await host.CoalitionAsync("Autre ombre", ("theo@exemple.org", Role.Reader, null));
        await using var visit = await chromium.VisitAsync("fr");
        await AddAuthenticatorAsync(visit.Page);
        await visit.GoAsync($"{host.Address}/fr/sign-in");

        await visit.Page.Locator("[data-passkey] button").ClickAsync();

        await Expect(visit.Page.Locator("[data-passkey-failed]"))
            .ToContainTextAsync("recevez un code par courriel");
        await Expect(visit.Page.Locator("#email")).ToBeEditableAsync();
    }

    static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
