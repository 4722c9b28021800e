using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Directory;

/// <summary>A pasted table shows its difference first, and is carried over in one gesture that can be undone.</summary>
public sealed class ImportTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task The_difference_is_shown_and_nothing_is_written()
    {
        var site = await PlanSite.NewAsync(host);

        var shown = await ReadAsync(
            site,
            "Nom\tOrganisation\tFonction\tCourriel\nZoé Exemple\tAteliers du Nord\tprésidente\tzoe@a.example"
        );

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal("Une personne nouvelle, une organisation nouvelle", shown.Page.Title());
        Assert.Contains(
            "présidente, Ateliers du Nord",
            shown.Page.QuerySelector("#new-people").Said(),
            StringComparison.Ordinal
        );
        Assert.False(await site.ReadAsync(db => db.People.AnyAsync()));
        Assert.False(await site.ReadAsync(db => db.Organizations.AnyAsync()));
    }

    [Theory]
    [InlineData(
        "Nom;Prénom;Structure;E-mail;Mandat depuis\nEXEMPLE;Zoé;Ateliers du Nord;zoe@a.example;mars 2018"
    )]
    [InlineData(
        "E-mail,Organization,Full name,Since\nzoe@a.example,Ateliers du Nord,Mme EXEMPLE Zoé,2018-03-01"
    )]
    [InlineData(
        "Annuaire 2018\t\t\n\t\t\nCivilité\tPRENOM\tNOM\tORGANISME\tMél\tDébut du mandat\nMme\tZOÉ\tEXEMPLE\tAteliers du Nord\tzoe@a.example\tmars 2018"
    )]
    [InlineData(
        "\"Nom complet\";\"Association\";\"Adresse e-mail\";\"Depuis\"\n\"Dr Zoé\nExemple\";\"Ateliers du Nord\";\"Zoé <zoe@a.example>\";\"mars 2018\""
    )]
    public async Task Columns_stand_in_any_order_under_French_or_English_headings(string table)
    {
        var site = await PlanSite.NewAsync(host);

        await ImportAsync(site, table);

        var person = await site.ReadAsync(db =>
            db.People.AsNoTracking()
                .Include(p => p.Addresses)
                    .ThenInclude(a => a.Address)
                .SingleAsync()
        );
        var mandate = await site.ReadAsync(db =>
            db.Mandates.AsNoTracking().Include(m => m.Organization).SingleAsync()
        );
        Assert.Equal("Zoé Exemple", person.Name);
        Assert.Equal(["zoe@a.example"], person.Addresses.Select(a => a.Address!.Written));
        Assert.Equal("Ateliers du Nord", mandate.Organization!.Name);
        Assert.Equal(new LocalDate(2018, 3, 1), mandate.From!.Start);
    }

    [Fact]
    public async Task Organisations_alone_come_with_what_they_are()
    {
        var site = await PlanSite.NewAsync(host);

        await ImportAsync(
            site,
            "Nom;Sigle;Statut;Site web\nFédération des ateliers;FDA;Membre fondateur;ateliers.example\nVille d'Exempleville;;autorité publique;"
        );

        var all = await site.ReadAsync(db =>
            db.Organizations.AsNoTracking().OrderBy(o => o.Name).ToListAsync()
        );
        Assert.Equal(
            [
                ("Fédération des ateliers", "FDA", OrganizationKind.FoundingMember),
                ("Ville d'Exempleville", null, OrganizationKind.PublicAuthority),
            ],
            all.Select(o => (o.Name, o.ShortName, o.Kind))
        );
        Assert.False(await site.ReadAsync(db => db.People.AnyAsync()));
    }

    [Fact]
    public async Task What_is_there_is_completed_and_an_empty_cell_erases_nothing()
    {
        var site = await PlanSite.NewAsync(host);
        await ImportAsync(
            site,
            "Nom;Organisation;Fonction;Courriel\nZoé Exemple;Ateliers du Nord;trésorière;zoe@a.example\nYves Modèle;;;"
        );

        var shown = await ReadAsync(
            site,
            "Nom;Organisation;Fonction;Courriel\nZOE EXEMPLE;ateliers du nord;présidente;\nYves Modèle;;;"
        );
        await ImportAsync(shown, site);

        Assert.Equal("Un nom complété ou changé", shown.Page.Title());
        Assert.Equal(
            "trésorière, Ateliers du Nord",
            shown.Page.QuerySelector("#changed del").Said()
        );
        Assert.Contains(
            "2 noms sont déjà là",
            shown.Page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(2, await site.ReadAsync(db => db.People.CountAsync()));
        Assert.Equal(
            "présidente",
            await site.ReadAsync(db => db.Memberships.Select(m => m.Role).SingleAsync())
        );
        Assert.Equal(1, await site.ReadAsync(db => db.PersonAddresses.CountAsync()));
    }

    [Fact]
    public async Task The_same_table_twice_changes_nothing()
    {
        var site = await PlanSite.NewAsync(host);
        const string table =
            "Nom;Organisation;Fonction;Courriel;Début;Fin;Statut\nZoé Exemple;Ateliers du Nord;présidente;zoe@a.example;2017;mars 2019;membre";
        await ImportAsync(site, table);

        var again = await ReadAsync(site, table);

        Assert.Equal("Ce tableau ne change rien à l’annuaire", again.Page.Title());
        Assert.Null(again.Page.QuerySelector("main .btn.first"));
    }

    [Fact]
    public async Task Lines_that_are_not_understood_say_which_and_why_and_the_others_are_carried_over()
    {
        var site = await PlanSite.NewAsync(host);

        var shown = await ReadAsync(
            site,
            """
            Nom;Organisation;Courriel;Statut
            =HYPERLINK("http://exemple.org");Ateliers;;
            Zoé Exemple;Ateliers du Nord;pas une adresse;
            ;;zoe@a.example;
            Yves Modèle;Ateliers du Nord;yves@a.example;membre
            12345;;;
            Ana Modèle;Ateliers du Nord;;chef suprême
            a;b;c;membre;e;f
            ~~~ ### ~~~
            """
        );
        await ImportAsync(shown, site);

        Assert.Equal(
            ["ligne 2", "ligne 3", "ligne 4", "ligne 6", "ligne 7", "ligne 8", "ligne 9"],
            shown.Page.QuerySelectorAll("#not-understood li > b").Select(b => b.Said())
        );
        Assert.Contains(
            "est une formule",
            shown.Page.QuerySelector("#not-understood li").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Yves Modèle"],
            await site.ReadAsync(db => db.People.Select(p => p.Name).ToListAsync())
        );
    }

    [Fact]
    public async Task A_name_that_is_alike_is_asked_about_and_not_joined_by_itself()
    {
        var site = await PlanSite.NewAsync(host);
        await ImportAsync(site, "Nom;Courriel\nZoé Exemple;zoe@a.example");
        const string table = "Nom;Courriel\nMme Z. EXEMPLE;z@a.example";

        var shown = await ReadAsync(site, table);
        var list = shown.Page.QuerySelector<IHtmlSelectElement>("#alike select")!;
        Assert.Equal(2, list.Options.Length);
        Assert.Equal("", list.Value);
        list.Value = list.Options[1].Value;
        await ImportAsync(shown, site);

        var person = await site.ReadAsync(db =>
            db.People.AsNoTracking().Include(p => p.Addresses).SingleAsync()
        );
        Assert.Equal("Zoé Exemple", person.Name);
        Assert.Equal(2, person.Addresses.Count);
    }

    [Fact]
    public async Task Left_as_it_is_a_name_that_is_alike_is_added()
    {
        var site = await PlanSite.NewAsync(host);
        await ImportAsync(site, "Nom;Courriel\nZoé Exemple;zoe@a.example");

        await ImportAsync(site, "Nom;Courriel\nZ. Exemple;z@a.example");

        Assert.Equal(2, await site.ReadAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Of_two_people_of_one_name_the_address_tells_which()
    {
        var site = await PlanSite.NewAsync(host);
        await ImportAsync(site, "Nom;Courriel\nZoé Exemple;zoe@a.example");
        var asked = await site.SendAsync("/directory/people", ("Name", "Zoé Exemple"));
        await site.SendAsync(asked.Page, ("Anyway", "true"));

        var told = await ReadAsync(
            site,
            "Nom;Organisation;Courriel\nZoé Exemple;Ateliers du Nord;zoe@a.example"
        );
        var open = await ReadAsync(site, "Nom;Fonction\nZoé Exemple;élue");

        Assert.Null(told.Page.QuerySelector("#not-understood"));
        Assert.Contains(
            "2 personnes s’appellent « Zoé Exemple »",
            open.Page.QuerySelector("#not-understood").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task When_the_directory_changed_meanwhile_the_new_difference_is_shown()
    {
        var site = await PlanSite.NewAsync(host);
        const string table = "Nom;Fonction\nZoé Exemple;élue";
        var shown = await ReadAsync(site, table);
        await site.SendAsync("/directory/people", ("Name", "Zoé Exemple"), ("Title", "maire"));

        var late = await ImportAsync(shown, site);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("maire", late.Page.QuerySelector("#changed del").Said());
        Assert.Equal(
            "maire",
            await site.ReadAsync(db => db.People.Select(p => p.Title).SingleAsync())
        );
        Assert.Equal(HttpStatusCode.Found, (await ImportAsync(late, site)).Status);
    }

    [Fact]
    public async Task A_thousand_lines_are_carried_over_in_one_gesture_and_undone_in_one()
    {
        var site = await PlanSite.NewAsync(host);
        var table = new StringBuilder("Nom\tPrénom\tOrganisation\tFonction\tCourriel\tDepuis\n");
        for (var i = 0; i < 1_000; i++)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"Famille{i:000}\tPrénom{i:000}\tOrganisation n{i % 90}\tfonction {i % 7}\tp{i}@a.example\t2017\n"
            );
        }

        var shown = await ReadAsync(site, table.ToString());
        var sent = await ImportAsync(shown, site);

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(1_000, await site.ReadAsync(db => db.People.CountAsync()));
        Assert.Equal(90, await site.ReadAsync(db => db.Organizations.CountAsync()));
        Assert.Equal(1_000, await site.ReadAsync(db => db.Mandates.CountAsync()));

        var said = await site.UndoAsync("/directory");

        Assert.Contains("1 000 personnes nouvelles", Plain(said), StringComparison.Ordinal);
        Assert.False(await site.ReadAsync(db => db.People.AnyAsync()));
        Assert.False(await site.ReadAsync(db => db.Organizations.AnyAsync()));
        Assert.False(await site.ReadAsync(db => db.MailAddresses.AnyAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Bonjour, voici la liste promise.")]
    [InlineData("Zoé Exemple;Ateliers du Nord")]
    public async Task Without_headings_it_is_refused_and_kept(string text)
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await ReadAsync(site, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(text, sent.Kept("Text"));
    }

    [Fact]
    public async Task A_column_that_is_not_known_is_named_and_left_aside()
    {
        var site = await PlanSite.NewAsync(host);

        var shown = await ReadAsync(site, "Nom;Pointure;Courriel\nZoé Exemple;38;zoe@a.example");

        Assert.Contains(
            "Colonne laissée de côté : Pointure",
            shown.Page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    static Task<Sent> ReadAsync(PlanSite site, string table) =>
        site.SendAsync("/directory/import", ("Text", table));

    static async Task<Sent> ImportAsync(PlanSite site, string table) =>
        await ImportAsync(await ReadAsync(site, table), site);

    static Task<Sent> ImportAsync(Sent shown, PlanSite site) =>
        site.SendAsync(
            shown.Page.QuerySelector<IHtmlFormElement>(
                $"form[action='{site.At("/directory/import")}']"
            )!
        );

    static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
