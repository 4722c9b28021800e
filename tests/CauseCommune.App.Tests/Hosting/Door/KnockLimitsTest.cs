using System.Net;
using CauseCommune.App.Hosting;
using CauseCommune.App.Tests.Features;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Hosting.Door;

public sealed class KnockLimitsTest
{
    const int Knocks = 3;
    const int Forms = 8;

    sealed class NarrowHost() : OpenHost(Engine.Sqlite)
    {
        protected override IEnumerable<(string Name, string Value)> Settings =>
            [.. base.Settings, ("behind-proxy", "127.0.0.0/8,::1")];

        protected override KnockLimit Knocks => new(KnockLimitsTest.Knocks, Forms);
    }

    sealed class MachineHost() : TestHost(Engine.Sqlite)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(s => s.AddSingleton(new KnockLimit(1, 1)));
        }
    }

    [Theory]
    [InlineData("fr", "Trop de demandes sont venues de votre réseau")]
    [InlineData("en", "Too many requests came from your network")]
    public async Task Who_knocks_too_often_is_told_to_wait_and_other_networks_are_not(
        string language,
        string sentence
    )
    {
        await using var host = await StartAsync(new NarrowHost());
        var caller = new Caller(host);
        var page = await caller.OpenAsync($"/{language}/sign-in");
        for (var i = 0; i < Knocks; i++)
        {
            var fine = await caller.SendAsync(page, $"/{language}/sign-in", ("Email", "c@d.org"));
            Assert.Equal(HttpStatusCode.Found, fine.Status);
        }

        var refused = await caller.SendAsync(page, $"/{language}/sign-in", ("Email", "c@d.org"));

        Assert.Equal((HttpStatusCode.TooManyRequests, sentence), (refused.Status, refused.Title));
        Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync($"/{language}/sign-in")).Status);
        using var elsewhere = host.Visitor();
        elsewhere.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        using var form = new FormUrlEncodedContent([]);
        using var answer = await elsewhere.PostAsync($"/{language}/sign-in", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_sends_forms_without_end_is_told_to_wait()
    {
        await using var host = await StartAsync(new NarrowHost());
        using var visitor = host.Visitor();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i <= Forms; i++)
        {
            using var form = new FormUrlEncodedContent([]);
            answers.Add(await visitor.PostAsync("/fr/theme", form));
        }

        Assert.All(answers.Take(Forms), a => Assert.Equal(HttpStatusCode.BadRequest, a.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.Equal("60", Assert.Single(answers[^1].Headers.GetValues("Retry-After")));
        answers.ForEach(a => a.Dispose());
    }

    [Fact]
    public async Task On_this_machine_alone_forms_are_not_counted()
    {
        await using var host = await StartAsync(new MachineHost());
        using var visitor = host.Visitor();
        for (var i = 0; i < 3; i++)
        {
            using var form = new FormUrlEncodedContent([]);
            using var answer = await visitor.PostAsync("/fr/theme", form);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.200", true)]
    [InlineData("203.0.113.9", "203.0.114.9", false)]
    [InlineData("::ffff:203.0.113.9", "203.0.113.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:ffff::9", true)]
    [InlineData("2001:db8:1::1", "2001:db8:2::1", false)]
    public void Who_shares_a_network_shares_a_limit(string one, string other, bool same) =>
        Assert.Equal(
            same,
            KnockLimits.NetworkOf(IPAddress.Parse(one))
                == KnockLimits.NetworkOf(IPAddress.Parse(other))
        );

    static async Task<T> StartAsync<T>(T host)
        where T : TestHost
    {
        await host.InitializeAsync();
        return host;
    }
}
