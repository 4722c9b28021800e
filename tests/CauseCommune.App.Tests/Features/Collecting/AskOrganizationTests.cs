using System.Net;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Collecting;

public abstract class AskOrganizationTests(TestHost host)
{
    [Fact]
    public async Task The_holes_of_the_plan_are_asked_for_and_the_text_is_ready_to_copy()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2), ("Entreprises", 1));

        var sent = await site.AskAsync("Les Arbres d'Exemple");

        var asked = await site.TheSolicitationAsync();
        Assert.Equal(site.At($"/collect/solicitations/{asked.Id}/text"), sent.Location);
        Assert.Equal([2, 1], asked.Asks.OrderBy(a => a.Id).Select(a => a.Count));
        var page = await site.OpenAsync($"/collect/solicitations/{asked.Id}/text");
        var text = page.QuerySelector("textarea[readonly]")!.TextContent;
        Assert.Contains("- Écoles : 2 actions", text, StringComparison.Ordinal);
        Assert.Contains("- Entreprises : 1 action", text, StringComparison.Ordinal);
        Assert.Contains("mercredi 14 février 2018", text, StringComparison.Ordinal);
        Assert.Contains(
            "Sollicitation de Les Arbres",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_is_asked_without_a_name_or_for_a_day_that_has_passed()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var sent = await site.SendAsync(
            "/collect/solicitations",
            ("AnswerBy", "1er février 2018"),
            ("Audiences[0].Count", "beaucoup")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("1er février 2018", sent.Kept("AnswerBy"));
        Assert.Equal("beaucoup", sent.Kept("Audiences[0].Count"));
        Assert.Contains(
            "Il manque le nom de l’organisation",
            sent.Refusals,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await site.ReadAsync(db => db.Solicitations.CountAsync()));
    }

    [Fact]
    public async Task An_organisation_is_asked_once_whatever_the_case_of_its_name()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.AskAsync("Les Arbres d'Exemple");

        var again = await site.AskAsync("LES ARBRES D'EXEMPLE");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("déjà sollicitée", again.Refusals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_who_answered_declined_said_nothing_or_was_not_asked()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.KnowsAsync("Bâtir Fictif");
        await site.AskAsync("Association Exemple");
        await site.AskAsync("Les Arbres d'Exemple");
        await site.AskAsync("Club Imaginaire", "6 février 2018");
        await site.ReceiveAsync("Association Exemple", "- Planter dix arbres, nous, fin mars");
        var declining = await site.ReadAsync(db =>
            db.Solicitations.Where(s => s.Organization!.Name == "Les Arbres d'Exemple")
                .Select(s => s.Id)
                .SingleAsync()
        );
        await site.SendAsync(
            $"/collect/solicitations/{declining}/decline",
            ("Why", "Pas de bras cette année.")
        );

        host.Time.Advance(TimeSpan.FromDays(2));
        var page = await site.OpenAsync("/collect");

        Assert.Equal("Deux organisations sur trois ont répondu", page.Title());
        var asked = page.QuerySelectorAll("#asked li").Select(li => li.Said()).ToList();
        Assert.Contains("A répondu", asked[0], StringComparison.Ordinal);
        Assert.Contains("1 proposition", asked[0], StringComparison.Ordinal);
        Assert.Contains("Pas de bras cette année.", asked[2], StringComparison.Ordinal);
        Assert.Contains("Silencieuse", asked[1], StringComparison.Ordinal);
        Assert.Contains("depuis le 6 février 2018", asked[1], StringComparison.Ordinal);
        Assert.Equal(
            ["Bâtir Fictif"],
            page.QuerySelectorAll("#not-asked h3").Select(h => h.Said())
        );
    }

    [Fact]
    public async Task Declining_needs_a_sentence()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.AskAsync("Club Imaginaire");
        var asked = await site.TheSolicitationAsync();

        var sent = await site.SendAsync(
            $"/collect/solicitations/{asked.Id}/decline",
            ("On", "hier")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("hier", sent.Kept("On"));
        Assert.Null((await site.TheSolicitationAsync()).Declined);
    }

    [Fact]
    public async Task A_coalition_whose_people_write_English_sends_an_English_text()
    {
        var site = await PlanSite.WithAsync(host, ("Schools", 1));
        await site.ChangeAsync(db =>
            db.Coalitions.Single(c => c.Id == site.Coalition).Language = "en"
        );
        await site.AskAsync("Example Trees");
        var asked = await site.TheSolicitationAsync();

        var page = await site.OpenAsync($"/collect/solicitations/{asked.Id}/text");

        Assert.Contains(
            "- Schools: 1 action",
            page.QuerySelector("textarea[readonly]")!.TextContent,
            StringComparison.Ordinal
        );
    }
}

public sealed class AskOrganizationOnSqliteTests(SqliteHost host)
    : AskOrganizationTests(host),
        IClassFixture<SqliteHost>;

public sealed class AskOrganizationOnPostgresTests(PostgresHost host)
    : AskOrganizationTests(host),
        IClassFixture<PostgresHost>;
