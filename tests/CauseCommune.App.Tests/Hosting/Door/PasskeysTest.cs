using System.Text.Json;
using CauseCommune.App.Tests.Features;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>A passkey works at this address alone, and only when the device has recognised its owner.</summary>
public sealed class PasskeysTest(OpenSqliteHost host) : IClassFixture<OpenSqliteHost>
{
    [Fact]
    public async Task It_is_asked_for_this_host_and_for_the_gesture_of_its_owner()
    {
        var caller = new Caller(host);

        var answer = await caller.PostAsync(
            await caller.OpenAsync("/fr/sign-in"),
            "/fr/sign-in/passkey/options"
        );

        using var options = JsonDocument.Parse(answer.Page.Body!.TextContent);
        Assert.Equal("localhost", options.RootElement.GetProperty("rpId").GetString());
        Assert.Equal("required", options.RootElement.GetProperty("userVerification").GetString());
    }

    [Theory]
    [InlineData("https://cause.example.org", false, true)]
    [InlineData("https://cause.example.org", true, false)]
    [InlineData("http://cause.example.org", false, false)]
    [InlineData("https://elsewhere.example", false, false)]
    [InlineData("https://cause.example.org.elsewhere.example", false, false)]
    [InlineData("https://sub.cause.example.org", false, false)]
    [InlineData("https://cause.example.org:8443", false, false)]
    public async Task A_ceremony_comes_from_a_page_of_ours(
        string origin,
        bool framed,
        bool believed
    )
    {
        var passkeys = host.Services.GetRequiredService<IOptions<IdentityPasskeyOptions>>().Value;
        var http = new DefaultHttpContext();
        (http.Request.Scheme, http.Request.Host) = ("https", new("cause.example.org"));

        var valid = await passkeys.ValidateOrigin!(
            new()
            {
                HttpContext = http,
                Origin = origin,
                CrossOrigin = framed,
                TopOrigin = null,
            }
        );

        Assert.Equal(believed, valid);
    }
}
