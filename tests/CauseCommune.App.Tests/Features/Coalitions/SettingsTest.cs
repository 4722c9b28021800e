using System.Net;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.Coalitions;

public sealed class SettingsTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    readonly Caller caller = new(host);

    [Fact]
    public async Task The_root_of_a_coalition_leads_to_its_plan() =>
        Assert.Equal("/en/exemple/plan", (await caller.OpenAsync("/en/exemple")).Location);

    [Fact]
    public async Task What_is_changed_stands_there_under_the_new_address()
    {
        var at = await StartAsync("À changer");

        var sent = await caller.SendAsync(
            $"{at}/settings",
            $"{at}/settings",
            ("Name", "Changé"),
            ("ShortName", "Tout neuf"),
            ("Cause", "Une autre cause"),
            ("TimeZone", "Indian/Reunion"),
            ("Language", "en"),
            ("Coordinator", "Organisation d'essai"),
            ("Frame", "Un cadre"),
            ("FrameCarriedBy", "quelqu'un")
        );

        Assert.Equal("/fr/tout-neuf/settings", sent.Location);
        var page = await caller.OpenAsync(sent.Location!);
        Assert.Equal(
            (
                "Changé",
                "Une autre cause",
                "Indian/Reunion",
                "Organisation d'essai",
                "Un cadre",
                "quelqu'un"
            ),
            (
                page.Kept("Name"),
                page.Kept("Cause"),
                page.Kept("TimeZone"),
                page.Kept("Coordinator"),
                page.Kept("Frame"),
                page.Kept("FrameCarriedBy")
            )
        );
        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync($"{at}/settings")).Status);
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("ShortName", "exemple")]
    [InlineData("ShortName", "coalitions")]
    [InlineData("TimeZone", "Mars/Olympus")]
    public async Task What_cannot_be_accepted_is_said_and_kept(string field, string value)
    {
        var sent = await caller.SendAsync(
            "/fr/femmes-numerique/settings",
            "/fr/femmes-numerique/settings",
            ("Cause", "Écrit à l'instant"),
            (field, value)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal((value, "Écrit à l'instant"), (sent.Kept(field), sent.Kept("Cause")));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_sees_both_texts_and_may_still_save()
    {
        var at = await StartAsync("À deux");
        var second = await caller.OpenAsync($"{at}/settings");
        await caller.SendAsync(
            $"{at}/settings",
            $"{at}/settings",
            ("Cause", "le texte de la première")
        );

        var sent = await caller.SendAsync(second, $"{at}/settings", ("Cause", "mon texte"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "le texte de la première",
            sent.Page.QuerySelector(".diff")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("mon texte", sent.Kept("Cause"));
        await caller.SendAsync(sent, $"{at}/settings");
        Assert.Equal("mon texte", (await caller.OpenAsync($"{at}/settings")).Kept("Cause"));
    }

    async Task<string> StartAsync(string name)
    {
        var sent = await caller.SendAsync("/fr/coalitions/new", "/fr/coalitions", ("Name", name));
        return sent.Location!.Replace("/plan", "", StringComparison.Ordinal);
    }
}

/// <summary>On both databases: each must find its way through all that points to each other.</summary>
public abstract class DeletionTest(TestHost host)
{
    [Fact]
    public async Task A_demonstration_is_deleted_whole_after_its_name_and_the_other_one_stays()
    {
        var caller = new Caller(host);
        const string Address = "/fr/exemple/settings/deletion";

        var other = await caller.SendAsync(Address, Address, ("Name", "exemple"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("exemple", other.Kept("Name"));

        var sent = await caller.SendAsync(
            other,
            Address,
            ("Name", "Exemple\u00A0: des cours d’école à l’ombre")
        );

        Assert.Equal("/fr", sent.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync(Address)).Status);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var left = (await db.Coalitions.SingleAsync()).Id;
        Assert.All(
            await db.History.IgnoreQueryFilters().ToListAsync(),
            h => Assert.Equal(left, h.CoalitionId)
        );
        Assert.Equal(0, await db.Actions.IgnoreQueryFilters().CountAsync());
        Assert.All(
            await db.People.IgnoreQueryFilters().ToListAsync(),
            p => Assert.Equal(left, p.CoalitionId)
        );
    }
}

public sealed class DeletionOnSqliteTest(SqliteHost host)
    : DeletionTest(host),
        IClassFixture<SqliteHost>;

public sealed class DeletionOnPostgresTest(PostgresHost host)
    : DeletionTest(host),
        IClassFixture<PostgresHost>;
