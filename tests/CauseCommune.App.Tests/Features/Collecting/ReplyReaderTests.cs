using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Features.Collecting;

/// <summary>What is found in replies as they come, read on the page that shows it.</summary>
public sealed class ReplyReaderTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("- Planter dix arbres d'ici fin mars", "Planter dix arbres", "", "d'ici fin mars")]
    [InlineData(
        "- Planter dix arbres, livrable : un verger, nous, fin mars",
        "Planter dix arbres",
        "Exemple",
        "fin mars"
    )]
    [InlineData(
        "- Planter dix arbres ; pour la prochaine réunion",
        "Planter dix arbres",
        "",
        "pour la prochaine réunion"
    )]
    [InlineData("• Planter dix arbres (responsable : nous)", "Planter dix arbres", "Exemple", "")]
    [InlineData(
        "1) Planter dix arbres – portée par BÂTIR FICTIF",
        "Planter dix arbres",
        "Bâtir Fictif",
        ""
    )]
    [InlineData(
        "Action 1 : Planter dix arbres\nPilote : NORA EXEMPLE\nCalendrier : été 2018",
        "Planter dix arbres",
        "Nora Exemple",
        "été 2018"
    )]
    [InlineData(
        "| Planter dix arbres | nous | 15 juin |",
        "Planter dix arbres",
        "Exemple",
        "15 juin"
    )]
    [InlineData(
        "| Quoi | Qui | Quand |\n|---|---|---|\n| Planter dix arbres | Bâtir Fictif | à définir |",
        "Planter dix arbres",
        "Bâtir Fictif",
        ""
    )]
    public async Task A_line_a_block_or_a_row_is_one_proposal(
        string reply,
        string what,
        string owner,
        string due
    )
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.KnowsAsync("Bâtir Fictif");

        var page = await site.ReadAsync("Exemple", reply);

        Assert.Equal((what, owner, due), Assert.Single(page.Found()));
    }

    [Fact]
    public async Task A_heading_tells_the_audience_of_what_follows()
    {
        var site = await PlanSite.WithAsync(host, ("Grand public", 1), ("Écoles", 1));

        var page = await site.ReadAsync(
            "Exemple",
            "Pour les ÉCOLES (du primaire au supérieur) :\n- Planter dix arbres\n\nGrand public : une fête de l'ombre\n"
        );

        var options = page.QuerySelectorAll("[name='Proposals[0].Audience'] option");
        string Name(string field) =>
            options.Single(o => o.GetAttribute("value") == page.In(field)).Said();
        Assert.Equal(2, page.Found().Count);
        Assert.StartsWith("Écoles", Name("Proposals[0].Audience"), StringComparison.Ordinal);
        Assert.StartsWith("Grand public", Name("Proposals[1].Audience"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n-----Message d'origine-----\n- Écoles : 2 actions")]
    [InlineData("\nDe : Collectif\nEnvoyé : lundi\n- Écoles : 2 actions")]
    [InlineData("\n-- \nNora Exemple\n- 01 02 03 04 05")]
    [InlineData("\nOn Mon, 5 Feb 2018, Nora Exemple wrote:\n- Schools: 2 actions")]
    public async Task What_stands_below_the_answer_is_not_read(string below)
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var page = await site.ReadAsync("Exemple", "- Planter dix arbres" + below);

        Assert.Equal("Planter dix arbres", Assert.Single(page.Found()).What);
    }

    [Fact]
    public async Task An_answer_below_what_it_quotes_is_read()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var page = await site.ReadAsync(
            "Exemple",
            "Le 5 février 2018, Nora Exemple\na écrit :\n\n> - Écoles : 2 actions\n\n- Planter dix arbres"
        );

        Assert.Equal("Planter dix arbres", Assert.Single(page.Found()).What);
    }
}
