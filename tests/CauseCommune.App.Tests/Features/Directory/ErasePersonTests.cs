using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Erasure;
using CauseCommune.Storage.Mappings;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Directory;

/// <summary>A person is erased: no byte of the name stays, the facts do.</summary>
public abstract class ErasePersonTests(TestHost host)
{
    /// <summary>Another in each test: the files are those of all of them.</summary>
    readonly string surname =
        "Fictivîer"
        + string.Concat(
            Guid.NewGuid()
                .ToString("N")
                .Select(c => (char)('a' + Convert.ToInt32(c.ToString(), 16)))
        );

    string Email => Folding.Of(surname) + "@example.org";

    string FullName => "Zoé " + surname;

    string Minutes =>
        $"""
            Réunion du lundi 5 février 2018.

            Présents : {FullName} (Réseau Exemple), Ada Exemple (Les Aiguilleuses)

            {FullName} prépare le kit d’ici la fin mars. Z. {surname} écrira aux écoles.
            A Écrire à {FullName}
            """;

    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    [Fact]
    public async Task No_byte_of_the_name_stays_in_the_database_and_the_facts_do()
    {
        var (site, person) = await WithPersonAsync();
        Assert.NotEmpty(await WhereItStandsAsync(site));
        Assert.Equal(host is SqliteHost, FilesThatTell().Count > 0);
        var passages = await PassagesAsync(site);
        Assert.Contains(
            FullName,
            (await site.OpenAsync("/public")).Body.Said(),
            StringComparison.Ordinal
        );

        var erased = await site.SendAsync(
            $"/directory/people/{person}/erasure",
            ("Name", FullName.ToUpperInvariant()),
            ("Others", "Zouzou")
        );

        Assert.Equal(HttpStatusCode.Found, erased.Status);
        Assert.Equal([], await WhereItStandsAsync(site));
        // What speaks of an address goes whole, since an address need not hold the name.
        Assert.Equal(0, await site.ReadAsync(db => db.BearerLinks.CountAsync()));
        Assert.Equal([], FilesThatTell());
        Assert.Equal(passages, await PassagesAsync(site));
        Assert.DoesNotContain(
            "Zoé",
            (await site.OpenAsync("/public")).Body.Said(),
            StringComparison.Ordinal
        );
        var action = await site.ReadAsync(db =>
            db.Actions.Include(a => a.Owners).SingleAsync(a => a.What == "Le kit")
        );
        Assert.Equal(new Id<Person>(Guid.Parse(person)), action.Accountable!.PersonId);
        Assert.Equal(Agreement.Accepted, action.Accountable.Agreement);
        foreach (
            var page in new[]
            {
                "/plan",
                "/journal",
                "/directory",
                "/minutes",
                "/meetings",
                "/search?q=kit",
            }
        )
        {
            Assert.DoesNotContain(
                surname,
                (await site.OpenAsync(page)).Body.Said(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task It_says_before_that_nothing_brings_it_back_and_asks_for_the_name()
    {
        var (site, person) = await WithPersonAsync();
        var path = $"/directory/people/{person}/erasure";

        var page = await site.OpenAsync(path);
        var sent = await site.SendAsync(page, ("Name", "quelqu’un d’autre"), ("Others", "Zouzou"));

        Assert.Contains(
            "ne s’annule pas",
            page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("Ce n’est pas le nom", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("Zouzou", sent.Kept("Others"));
        Assert.NotEmpty(await WhereItStandsAsync(site));
    }

    [Fact]
    public async Task The_journal_tells_of_it_without_the_name_and_offers_no_way_back()
    {
        var (site, person) = await WithPersonAsync();
        await site.SendAsync($"/directory/people/{person}/erasure", ("Name", FullName));

        var journal = await site.OpenAsync("/journal");
        var line = journal
            .QuerySelectorAll("main ol > li")
            .Single(l => l.Said().Contains("Une personne est effacée", StringComparison.Ordinal));

        Assert.Null(line.QuerySelector("form"));
        Assert.Null(journal.QuerySelector("aside form[action$='/undo']"));
    }

    [Fact]
    public async Task What_was_done_before_is_undone_with_the_mask_and_never_brings_the_name_back()
    {
        var (site, person) = await WithPersonAsync();
        var action = await site.ReadAsync(db =>
            db.Actions.Where(a => a.What == "Le kit").Select(a => a.Id).SingleAsync()
        );
        await site.SendAsync($"/actions/{action}/edit", ("InternalNote", $"Voir {FullName}."));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await site.SendAsync($"/actions/{action}/edit", ("InternalNote", "Vu."));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await site.SendAsync(
            $"/directory/people/{person}/erasure",
            ("Name", FullName),
            ("Others", "Zouzou")
        );

        var journal = await site.OpenAsync("/journal");
        var undo = journal
            .QuerySelectorAll("main form[action$='/undo']")
            .OfType<IHtmlFormElement>()
            .First();
        Assert.Equal(HttpStatusCode.Found, (await site.SendAsync(undo)).Status);

        Assert.Equal(
            $"Voir {new string(NameMask.Sign, FullName.Length)}.",
            (await site.ReadAsync(db => db.Actions.SingleAsync(a => a.Id == action))).InternalNote
        );
        Assert.Equal([], await WhereItStandsAsync(site));
    }

    [Fact]
    public async Task Another_coalition_keeps_what_it_knows_of_somebody_of_that_name()
    {
        var (site, person) = await WithPersonAsync();
        var (other, _) = await WithPersonAsync();
        await site.SendAsync($"/directory/people/{person}/erasure", ("Name", FullName));

        Assert.Contains(
            await other.ReadAsync(db => db.People.ToListAsync()),
            p => p.Name == FullName
        );
    }

    [Fact]
    public async Task What_is_kept_of_a_person_leaves_as_text_and_as_json()
    {
        var (site, person) = await WithPersonAsync();

        using var answer = await host.Visitor()
            .GetAsync(site.At($"/directory/people/{person}/data"));
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(body);
        var json = await ReadAsync(zip, ".json");
        var text = await ReadAsync(zip, ".txt");

        using var data = JsonDocument.Parse(json);
        Assert.Equal(FullName, data.RootElement.GetProperty("Name").GetString());
        Assert.Equal(
            Email,
            data.RootElement.GetProperty("Addresses")[0].GetProperty("Written").GetString()
        );
        foreach (
            var told in new[]
            {
                FullName,
                Email,
                "Le kit",
                "Réseau Exemple",
                "minutes.text",
                "La ville",
            }
        )
        {
            Assert.Contains(told, text, StringComparison.Ordinal);
        }
    }

    /// <summary>A person whom minutes, an action, a position, news, a proposal and what was undone name, with an address.</summary>
    async Task<(PlanSite Site, string Person)> WithPersonAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 3));
        var given = await site.SendAsync(
            "/minutes/new",
            ("Text", Minutes),
            ("Reference", "6 février 2018")
        );
        var review = await site.OpenAsync(given.Location![site.At("").Length..]);
        await site.SendAsync((IHtmlFormElement)review.QuerySelector("form#review")!);
        var person = await site.ReadAsync(db => db.People.SingleAsync(p => p.Name == FullName));
        await site.AddAsync("Le kit", "Écoles");
        var action = await site.ReadAsync(db =>
            db.Actions.Where(a => a.What == "Le kit").Select(a => a.Id).SingleAsync()
        );
        await site.SendAsync(
            $"/actions/{action}/owner",
            ("Organization", "Réseau Exemple"),
            ("Person", FullName),
            ("Word", "ByAnswer")
        );
        await site.SendAsync(
            $"/actions/{action}/edit",
            ("InternalNote", $"{surname.ToUpperInvariant()} Zoe, dite Zouzou, relit.")
        );
        await site.SendAsync(
            "/news/new",
            ("Title", "Du neuf"),
            ("Body", $"{FullName} raconte."),
            ("Published", "6 février 2018"),
            ("Source", FullName)
        );
        await site.ChangeAsync(db =>
        {
            var address = new MailAddress
            {
                Id = Id<MailAddress>.New(Now),
                CoalitionId = site.Coalition,
                Written = Email,
                Normal = EmailAddress.Parse(Email)!.Normal,
            };
            var known = db.People.Include(p => p.Addresses).Single(p => p.Id == person.Id);
            db.MailAddresses.Add(address);
            if (!db.BouncedAddresses.Any(b => b.Address == Email))
            {
                db.BouncedAddresses.Add(
                    new()
                    {
                        Address = Email,
                        At = Now,
                        ServerSaid = null,
                    }
                );
            }

            db.PersonAddresses.Add(known.ReachAt(address, Now));
            db.BearerLinks.Add(
                new BearerLink
                {
                    Id = Id<BearerLink>.New(Now),
                    CoalitionId = site.Coalition,
                    Hash = new string('a', BearerLink.HashLength),
                    Purpose = LinkPurpose.StopMail,
                    Subject = address.Normal,
                    CreatedAt = Now,
                }
            );
            db.Positions.Add(
                new Position
                {
                    Id = Id<Position>.New(Now),
                    CoalitionId = site.Coalition,
                    Authority = "La ville",
                    Stance = Stance.Supports,
                    PersonId = person.Id,
                    Wish = "Que Zouzou avance.",
                    Publication = new() { Ground = FullName, On = PlanSite.Today },
                }
            );
        });
        return (site, person.Id.ToString());
    }

    static Task<List<string>> PassagesAsync(PlanSite site) =>
        site.ReadAsync(db =>
            db.Findings.OrderBy(f => f.Id)
                .Select(f => f.Kind + " " + f.Start + "-" + f.End)
                .ToListAsync()
        );

    /// <summary>Each column of each table of the whole database in which this coalition's rows still tell of her.</summary>
    Task<List<string>> WhereItStandsAsync(PlanSite site) =>
        site.ReadAsync(async db =>
        {
            var found = new List<string>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetRelationalModel().Tables)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT * FROM \"{table.Name}\"";
                await using var rows = await command.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                {
                    var values = Enumerable
                        .Range(0, rows.FieldCount)
                        .Select(i => rows.GetValue(i).ToString()!)
                        .ToList();
                    var ours =
                        !rows.GetColumnSchemaNames().Contains("coalition_id")
                        || string.Equals(
                            rows["coalition_id"].ToString(),
                            site.Coalition.ToString(),
                            StringComparison.OrdinalIgnoreCase
                        );
                    found.AddRange(
                        values
                            .Select((v, i) => (Value: Folding.Of(v), Column: rows.GetName(i)))
                            .Where(v => ours && Tells(v.Value))
                            .Select(v => $"{table.Name}.{v.Column}: {v.Value}")
                    );
                }
            }

            return found;
        });

    bool Tells(string folded) =>
        folded.Contains(Folding.Of(surname), StringComparison.Ordinal)
        || folded.Contains("zoe", StringComparison.Ordinal)
        || folded.Contains("zouzou", StringComparison.Ordinal);

    /// <summary>The files of SQLite in which bytes of the name are left behind what the tables show; only this coalition bears it then.</summary>
    List<string> FilesThatTell() =>
        [
            .. System
                .IO.Directory.EnumerateFiles(host.Data, "*.db*")
                .Where(f =>
                    Folding
                        .Of(Encoding.UTF8.GetString(Shared(f)))
                        .Contains(Folding.Of(surname), StringComparison.Ordinal)
                ),
        ];

    static byte[] Shared(string path)
    {
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    static async Task<string> ReadAsync(ZipArchive zip, string ending)
    {
        await using var entry = zip
            .Entries.Single(e => e.Name.EndsWith(ending, StringComparison.Ordinal))
            .Open();
        using var reader = new StreamReader(entry);
        return await reader.ReadToEndAsync();
    }
}

static class Readers
{
    public static IReadOnlyList<string> GetColumnSchemaNames(
        this System.Data.Common.DbDataReader rows
    ) => [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
}

public sealed class ErasePersonOnSqliteTests(SqliteHost host)
    : ErasePersonTests(host),
        IClassFixture<SqliteHost>;

public sealed class ErasePersonOnPostgresTests(PostgresHost host)
    : ErasePersonTests(host),
        IClassFixture<PostgresHost>;
