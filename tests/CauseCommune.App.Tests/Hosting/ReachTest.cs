using System.Net;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CauseCommune.App.Tests.Hosting;

/// <summary>At a public address: names, links, cookies and what a proxy says.</summary>
public sealed class ReachTest(ReachTest.BehindProxy open, ReachTest.BehindAnother stranger)
    : IClassFixture<ReachTest.BehindProxy>,
        IClassFixture<ReachTest.BehindAnother>
{
    const string Name = "cause.example.org";

    /// <summary>Open, with this machine's loop as its trusted proxy.</summary>
    public sealed class BehindProxy() : OpenHost("127.0.0.0/8,::1");

    /// <summary>Open, with a proxy that none of these requests comes from.</summary>
    public sealed class BehindAnother() : OpenHost("192.0.2.7");

    [Fact]
    public async Task What_a_trusted_proxy_says_of_the_visitor_is_believed()
    {
        using var answer = await AskAsync(open, "/fr", ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal("203.0.113.9", open.Seen.Address);
    }

    [Fact]
    public async Task Of_a_chain_only_what_the_proxy_itself_added_is_believed()
    {
        using var answer = await AskAsync(
            open,
            "/fr",
            ("X-Forwarded-For", "198.51.100.1, 203.0.113.9")
        );

        Assert.Equal("203.0.113.9", open.Seen.Address);
    }

    [Fact]
    public async Task What_anybody_else_says_of_the_visitor_is_not()
    {
        using var answer = await AskAsync(stranger, "/fr", ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal("127.0.0.1", stranger.Seen.Address);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("203.0.113.9, ,,")]
    [InlineData("999.1.1.1")]
    public async Task An_odd_header_breaks_nothing(string odd)
    {
        using var answer = await AskAsync(open, "/fr", ("X-Forwarded-For", odd));

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task It_answers_to_its_name_and_to_this_machine_alone()
    {
        using var own = await AskAsync(open, "/fr/sign-in");
        using var here = await AskAsync(open, "/health", host: "localhost");
        using var other = await AskAsync(open, "/fr/sign-in", host: "elsewhere.example");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task Absolute_links_are_those_of_the_public_address_whoever_asks()
    {
        await open.StartAsync("essai");

        using var answer = await AskAsync(
            open,
            "/fr/essai/public",
            ("X-Forwarded-Host", "elsewhere.example"),
            ("X-Forwarded-Proto", "http")
        );

        Assert.Contains(
            $"content=\"https://{Name}/fr/essai/public\"",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cookies_and_later_visits_go_by_HTTPS_alone()
    {
        using var answer = await AskAsync(open, "/fr/sign-in");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("https", open.Seen.Scheme);
        Assert.NotEmpty(answer.Headers.GetValues("Set-Cookie"));
        Assert.All(
            answer.Headers.GetValues("Set-Cookie"),
            cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal(
            "max-age=31536000",
            Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"))
        );
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Health_says_that_it_lives_and_nothing_else(string method)
    {
        using var answer = await AskAsync(open, "/health", method: method);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(method == "GET" ? "ok\n" : "", await answer.Content.ReadAsStringAsync());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Nothing_is_posted_to_health()
    {
        using var answer = await AskAsync(open, "/health", method: "POST");

        Assert.False(answer.IsSuccessStatusCode);
    }

    static async Task<HttpResponseMessage> AskAsync(
        OpenHost at,
        string path,
        params (string Name, string Value)[] headers
    ) => await AskAsync(at, path, Name, "GET", headers);

    static async Task<HttpResponseMessage> AskAsync(
        OpenHost at,
        string path,
        string host = Name,
        string method = "GET",
        params (string Name, string Value)[] headers
    )
    {
        using var visitor = at.Visitor();
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            $"http://127.0.0.1:{new Uri(at.Address).Port}{path}"
        );
        request.Headers.Host = host;
        request.Headers.Add("X-Forwarded-Proto", "https");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await visitor.SendAsync(request);
    }

    /// <summary>The application at a public address, which notes whom it takes the last visitor for.</summary>
    public abstract class OpenHost(string proxies) : SqliteHost
    {
        public async Task StartAsync(string shortName)
        {
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var now = Instant.FromDateTimeOffset(Time.GetUtcNow());
            db.Coalitions.Add(
                new Coalition
                {
                    Id = Id<Coalition>.New(now),
                    ShortName = shortName,
                    Name = "Collectif d'essai",
                    CreatedAt = now,
                }
            );
            await db.SaveChangesAsync();
        }

        public (string? Address, string Scheme) Seen { get; private set; }

        protected override IEnumerable<(string Name, string Value)> Settings =>
            [("address", $"https://{Name}"), ("behind-proxy", proxies)];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(s => s.AddSingleton<IStartupFilter>(new Watch(this)));
        }

        sealed class Watch(OpenHost host) : IStartupFilter
        {
            public System.Action<IApplicationBuilder> Configure(
                System.Action<IApplicationBuilder> next
            ) =>
                app =>
                {
                    app.Use(
                        async (http, on) =>
                        {
                            await on(http);
                            host.Seen = (
                                http.Connection.RemoteIpAddress?.MapToIPv4().ToString(),
                                http.Request.Scheme
                            );
                        }
                    );
                    next(app);
                };
        }
    }
}

/// <summary>What the settings of reach must say.</summary>
public sealed class ReachSettingsTest
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.0.0/16, 127.0.0.1")]
    [InlineData("::1,fd00::/8")]
    public void Proxies_are_addresses_and_networks(string proxies)
    {
        var (settings, refusal) = Settings.Read([
            "--address",
            "https://cause.example.org",
            "--behind-proxy",
            proxies,
        ]);

        Assert.Null(refusal);
        Assert.NotEmpty(settings!.Proxies);
        Assert.True(settings.IsSecure);
    }

    [Theory]
    [InlineData("--behind-proxy", "0.0.0.0/0")]
    [InlineData("--behind-proxy", "::/0")]
    [InlineData("--behind-proxy", "everybody")]
    [InlineData("--listen", "everywhere")]
    public void To_believe_everybody_or_an_odd_address_is_refused(string option, string value)
    {
        var (settings, refusal) = Settings.Read([
            "--address",
            "https://cause.example.org",
            option,
            value,
        ]);

        Assert.Null(settings);
        Assert.Equal(ExitCode.Setting, refusal!.Code);
        Assert.Contains(value, refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--listen", "0.0.0.0")]
    [InlineData("--listen", "192.0.2.1")]
    [InlineData("--behind-proxy", "127.0.0.1")]
    public void Without_a_public_address_it_stays_on_this_machine(string option, string value)
    {
        var (settings, refusal) = Settings.Read([option, value]);

        Assert.Null(settings);
        Assert.Equal(ExitCode.Setting, refusal!.Code);
        Assert.Contains("--address", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_listened_at_beyond_this_machine_is_said_at_the_start()
    {
        var (settings, _) = Settings.Read([
            "--address",
            "https://cause.example.org",
            "--listen",
            "0.0.0.0",
            "--behind-proxy",
            "10.1.0.0/16",
        ]);

        var said = string.Join('\n', Reach.Said(settings!, 5080, Words.In(Language.English)));

        Assert.Contains("https://cause.example.org", said, StringComparison.Ordinal);
        Assert.Contains("10.1.0.0/16", said, StringComparison.Ordinal);
        Assert.Contains("in the clear on 0.0.0.0:5080", said, StringComparison.Ordinal);
        Assert.Equal("http://0.0.0.0:5080", Reach.Url(settings!));
    }

    [Fact]
    public void Without_a_proxy_it_says_what_that_means()
    {
        var (settings, _) = Settings.Read(["--address", "https://cause.example.org"]);

        Assert.Contains(
            "No trusted proxy",
            string.Join('\n', Reach.Said(settings!, 5080, Words.In(Language.English))),
            StringComparison.Ordinal
        );
        Assert.Equal("http://127.0.0.1:5080", Reach.Url(settings!));
    }
}
