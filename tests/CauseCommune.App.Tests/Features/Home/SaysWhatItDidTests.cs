using System.Buffers.Text;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Features.Home;

/// <summary>What is done outside a coalition, or to a whole one, is said on the next page too.</summary>
public sealed class SaysWhatItDidTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    readonly Caller caller = new(host);

    [Fact]
    public async Task A_coalition_made_renamed_and_deleted_is_said_each_time_and_once()
    {
        var made = await caller.SendAsync(
            "/fr/coalitions/new",
            "/fr/coalitions",
            ("Name", "Les Saules")
        );
        Assert.Equal("Collectif créé : « Les Saules »", await DidAsync(made.Location!));
        Assert.Null(await DidAsync(made.Location!));

        const string settings = "/fr/les-saules/settings";
        await caller.SendAsync(settings, settings, ("Cause", "L'ombre"));
        Assert.Equal("Réglage changé. Sa cause, en une phrase : L'ombre", await DidAsync(settings));
        await caller.SendAsync(settings, settings, ("Cause", ""));
        Assert.Equal("Réglage vidé. Sa cause, en une phrase", await DidAsync(settings));
        await caller.SendAsync(settings, settings, ("Cause", "L'eau"), ("Frame", "Un cadre"));
        Assert.Equal(
            "2 réglages changés. Sa cause, en une phrase ; Cadre plus large",
            await DidAsync(settings)
        );

        var deleted = await caller.SendAsync(
            settings + "/deletion",
            settings + "/deletion",
            ("Name", "Les Saules")
        );
        Assert.Equal("Collectif effacé : « Les Saules »", await DidAsync(deleted.Location!));
    }

    [Fact]
    public async Task A_coalition_that_begins_with_minutes_says_that_nothing_is_recorded_yet()
    {
        var sent = await caller.SendAsync(
            "/fr",
            "/fr/coalitions/from-minutes",
            ("Name", "Les Berges"),
            ("Text", "Décision : le site ouvre en mars et les écoles sont prévenues.")
        );

        Assert.Contains(
            "rien n’en est enregistré",
            await DidAsync(sent.Location!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_name_that_was_given_is_said_back()
    {
        await caller.SendAsync("/fr/exemple/plan", "/fr/me", ("MyName", "Camille Test"));

        Assert.Equal(
            "Ce que vous enregistrez est désormais signé « Camille Test »",
            await DidAsync("/fr/exemple/plan")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bnVsbA")]
    [InlineData("[]")]
    [InlineData("[\"Nowhere.At.All\"]")]
    [InlineData("[null]")]
    [InlineData("[\"Coalitions.Did.Changed\"]")]
    [InlineData("[\"Home.Did.Started\",\"<b>x</b>\"]")]
    public async Task A_sentence_that_nobody_here_left_breaks_nothing(string left)
    {
        using var visitor = host.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fr");
        var value = left.StartsWith('[')
            ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(left))
            : left;
        request.Headers.Add("Cookie", $"cc_told={value}");

        using var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(
            "<b>x</b>",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    async Task<string?> DidAsync(string address) =>
        (await caller.OpenAsync(address)).Page.QuerySelector("aside [role=status]") is { } did
            ? did.Said()
            : null;
}
