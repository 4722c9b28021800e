using System.Net;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.Home;

public sealed class StartTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    readonly Caller caller = new(host);

    [Fact]
    public async Task The_start_page_offers_three_ways_to_begin()
    {
        var page = await caller.OpenAsync("/en");

        Assert.NotNull(
            page.Page.QuerySelector("form[action='/en/coalitions/from-minutes'] textarea")
        );
        Assert.True(page.Links("/en/coalitions/new"));
        Assert.True(page.Links("/en/femmes-numerique/plan"));
        Assert.True(page.Links("/en/exemple/plan"));
    }

    [Fact]
    public async Task The_bare_address_opens_the_plan_of_the_first_case() =>
        Assert.Equal("/fr/femmes-numerique/plan", (await caller.OpenAsync("/")).Location);

    [Fact]
    public async Task A_demonstration_leads_to_one_s_own_from_its_head_and_its_foot()
    {
        var page = await caller.OpenAsync("/fr/exemple/settings");

        Assert.NotNull(page.Page.QuerySelector("header .me a[href='/fr']"));
        Assert.NotNull(page.Page.QuerySelector("footer a[href='/fr']"));
    }

    [Fact]
    public async Task One_form_leads_from_nothing_to_a_running_plan()
    {
        var sent = await caller.SendAsync(
            "/fr/coalitions/new",
            "/fr/coalitions",
            ("Name", "Rivières vivantes"),
            ("Cause", "Des rivières où l'on se baigne."),
            ("Audiences[0].Name", "Communes"),
            ("Audiences[0].Needs", "3"),
            ("Audiences[2].Name", "Écoles"),
            ("Audiences[2].Levels", "collèges"),
            ("Audiences[2].Needs", "1")
        );

        Assert.Equal("/fr/rivieres-vivantes/plan", sent.Location);
        var (coalition, plan) = await PlanAsync("rivieres-vivantes");
        Assert.Equal(
            ("Rivières vivantes", "fr", Demonstration.None),
            (coalition.Name, coalition.Language, coalition.Demonstration)
        );
        Assert.Equal(
            [("Communes", null, 3), ("Écoles", "collèges", 1)],
            plan!.Audiences.Select(a => (a.Name, a.Levels, a.Needs))
        );
        Assert.Equal(4, plan.Account.Holes);
    }

    [Fact]
    public async Task Rows_behind_a_number_that_is_missing_are_kept()
    {
        var sent = await caller.SendAsync(
            "/fr/coalitions/new",
            "/fr/coalitions",
            ("Name", "Trous"),
            ("Audiences[9].Name", "Familles"),
            ("Audiences[9].Needs", "2"),
            ("Audiences[40].Name", "Villes"),
            ("Audiences[40].Needs", "1")
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var (_, plan) = await PlanAsync("trous");
        Assert.Equal(["Familles", "Villes"], plan!.Audiences.Select(a => a.Name));
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("Audiences[0].Needs", "beaucoup")]
    [InlineData("Audiences[0].Needs", "100")]
    [InlineData("Audiences[0].Name", "")]
    public async Task What_cannot_be_accepted_is_said_and_all_that_was_typed_is_still_there(
        string field,
        string value
    )
    {
        (string, string)[] typed =
        [
            ("Name", "Gardée"),
            ("Cause", "Une <cause> & \"plus\""),
            ("Audiences[0].Name", "Familles"),
            ("Audiences[0].Levels", "les petites"),
            ("Audiences[0].Needs", "2"),
        ];

        var sent = await caller.SendAsync(
            "/fr/coalitions/new",
            "/fr/coalitions",
            [.. typed.Where(t => t.Item1 != field), (field, value)]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("Rien n’est enregistré", sent.Alert, StringComparison.Ordinal);
        Assert.All(
            typed.Where(t => t.Item1 != field),
            t => Assert.Equal(t.Item2, sent.Kept(t.Item1))
        );
        Assert.Equal(value, sent.Kept(field));
    }

    [Fact]
    public async Task Two_coalitions_of_one_name_have_two_addresses_and_none_takes_one_of_the_instance()
    {
        Assert.Equal("/fr/jumelles/plan", await StartAsync("Jumelles"));
        Assert.Equal("/fr/jumelles-2/plan", await StartAsync("Jumelles"));
        Assert.Equal("/fr/coalitions-2/plan", await StartAsync("Coalitions"));
    }

    [Fact]
    public async Task A_pasted_report_starts_a_coalition_and_no_word_of_it_is_lost()
    {
        const string Text = "Réunion du 5 février.\nD Planter des haies.\n\nÀ suivre…";

        var sent = await caller.SendAsync(
            "/fr",
            "/fr/coalitions/from-minutes",
            ("Name", "Haies"),
            ("Text", Text)
        );

        Assert.StartsWith("/fr/haies/minutes/", sent.Location, StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Within = (await db.Coalitions.SingleAsync(c => c.ShortName == "haies")).Id;
        Assert.Equal(Text, (await db.Minutes.SingleAsync()).Text);
    }

    [Theory]
    [InlineData("", 2018, 2, 6)]
    [InlineData("janvier 2018", 2018, 1, 31)]
    [InlineData("2017-11-05", 2017, 11, 5)]
    public async Task A_pasted_report_is_as_old_as_was_said_or_of_today(
        string said,
        int year,
        int month,
        int day
    )
    {
        var name = $"Daté {year} {month}";

        var sent = await caller.SendAsync(
            "/fr",
            "/fr/coalitions/from-minutes",
            ("Name", name),
            ("Text", "Réunion du 5. D Planter des haies."),
            ("Reference", said)
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Within = (await db.Coalitions.SingleAsync(c => c.Name == name)).Id;
        Assert.Equal(new(year, month, day), (await db.Minutes.SingleAsync()).Reference);
    }

    [Theory]
    [InlineData("", "Un texte")]
    [InlineData("Un nom", "")]
    [InlineData("Un nom", null)]
    public async Task A_report_without_name_or_text_is_refused_and_given_back(
        string name,
        string? text
    )
    {
        text ??= new string('é', 110 * 1024);

        var sent = await caller.SendAsync(
            "/fr",
            "/fr/coalitions/from-minutes",
            ("Name", name),
            ("Text", text)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal((name, text), (sent.Kept("Name"), sent.Kept("Text")));
    }

    async Task<string?> StartAsync(string name) =>
        (await caller.SendAsync("/fr/coalitions/new", "/fr/coalitions", ("Name", name))).Location;

    async Task<(Coalition, PlanOverview?)> PlanAsync(string shortName)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var coalition = await db.Coalitions.SingleAsync(c => c.ShortName == shortName);
        db.Within = coalition.Id;
        return (coalition, await db.RunningPlanAsync(new(2018, 2, 6), default));
    }
}
