using System.Net;
using System.Text.RegularExpressions;
using CauseCommune.App.Tests.Features;
using CauseCommune.Domain.Accounts;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>What the cookies of the door allow: at a public address, and where the instance is tried out without HTTPS.</summary>
public sealed partial class CookiesTest(CookiesTest.PublicHost host)
    : IClassFixture<CookiesTest.PublicHost>
{
    /// <summary>Reached by HTTPS, behind a proxy on this machine.</summary>
    public sealed class PublicHost() : OpenHost(Engine.Sqlite)
    {
        public const string Name = "cause.example.org";

        protected override IEnumerable<(string Name, string Value)> Settings =>
            [("address", $"https://{Name}"), ("behind-proxy", "127.0.0.0/8,::1")];
    }

    readonly Dictionary<string, string> kept = [];
    readonly List<string> set = [];

    [Fact]
    public async Task All_cookies_from_the_first_page_to_the_session_stay_out_of_reach_of_scripts_and_of_other_sites()
    {
        const string email = "claire@exemple.org";
        await host.CoalitionAsync("Biscuits", (email, Role.Reader, null));

        var page = await AskAsync("/fr/sign-in");
        await AskAsync("/fr/sign-in", ("Email", email), ("_token", Token(page)));
        page = await AskAsync("/fr/sign-in/code");
        await AskAsync(
            "/fr/sign-in/code",
            ("Code", await host.CodeToAsync(email)),
            ("_token", Token(page))
        );
        page = await AskAsync("/fr/account");
        await AskAsync("/fr/sign-in/passkey/options", ("_token", Token(page)));

        Assert.All(
            new[] { "cc_form", "cc_code", "__Host-cc_session", "cc_ceremony" },
            name => Assert.Contains(name, kept.Keys)
        );
        Assert.All(
            // One that is taken back holds nothing.
            set.Where(cookie => !cookie.Contains("=;", StringComparison.Ordinal)),
            cookie =>
            {
                Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Matches("(?i); samesite=(strict|lax)", cookie);
                // So that no neighbour under the same domain reads or sets it.
                Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    async Task<string> AskAsync(string path, params (string Name, string Value)[] form)
    {
        using var client = new HttpClient(
            new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }
        );
        using var request = new HttpRequestMessage(
            form.Length > 0 ? HttpMethod.Post : HttpMethod.Get,
            $"http://127.0.0.1:{new Uri(host.Address).Port}{path}"
        );
        request.Headers.Host = PublicHost.Name;
        request.Headers.TryAddWithoutValidation(
            "Cookie",
            string.Join("; ", kept.Select(c => $"{c.Key}={c.Value}"))
        );
        if (form.Length > 0)
        {
            request.Content = new FormUrlEncodedContent(
                form.Select(f => KeyValuePair.Create(f.Name, f.Value))
            );
        }

        using var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
            {
                set.Add(cookie);
                var parts = cookie.Split(';')[0].Split('=', 2);
                kept[parts[0]] = parts[1];
            }
        }

        return await answer.Content.ReadAsStringAsync();
    }

    static string Token(string page) => TokenField().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"_token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
