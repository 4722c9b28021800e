using System.Net;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.Home;

public sealed class NameMyselfTest : IAsyncLifetime
{
    const string Tool = "/fr/exemple/settings";

    readonly SqliteHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Tool_pages_ask_who_one_is_until_a_name_is_given_and_lead_back()
    {
        var caller = new Caller(host);

        var sent = await caller.SendAsync(Tool, "/fr/me", ("MyName", "  Camille Test "));

        Assert.Equal(Tool, sent.Location);
        var after = await caller.OpenAsync(Tool);
        Assert.Null(after.Page.QuerySelector("form[action='/fr/me']"));
        Assert.Contains(
            "Camille Test",
            after.Page.QuerySelector("footer")!.TextContent,
            StringComparison.Ordinal
        );
        await using var scope = host.Services.CreateAsyncScope();
        var person = await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .LocalPersonAsync(default);
        Assert.Equal(("Camille Test", true), (person.Name, person.NamedAt is not null));
    }

    [Fact]
    public async Task Without_a_name_it_asks_again()
    {
        var sent = await new Caller(host).SendAsync(Tool, "/fr/me", ("MyName", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("Écrivez votre nom", sent.Alert, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task It_never_leads_away_from_here(string back)
    {
        var sent = await new Caller(host).SendAsync(
            Tool,
            "/fr/me",
            ("MyName", "Camille"),
            ("Back", back)
        );

        Assert.Equal("/fr", sent.Location);
    }
}
