using System.Net;
using CauseCommune.App.Hosting;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.Hosts;

/// <summary>From an instance without anybody to a coalition with its coordinator. In order, since it is one story.</summary>
public abstract class HostTest(OpenHost host)
{
    [Fact]
    public async Task The_first_host_comes_in_by_the_code_on_the_console_creates_a_coalition_and_invites()
    {
        host.SkipIfMissing();
        var code = host.Services.GetRequiredService<FirstHostCode>().Code!;
        var caller = new Caller(host);

        var wrong = await caller.SendAsync(
            "/fr/host/first",
            "/fr/host/first",
            ("Code", "AAAA-AAAA-AAAA-AAAA"),
            ("Name", "Hélène Hôte"),
            ("Email", "helene@exemple.org")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("helene@exemple.org", wrong.Kept("Email"));

        var entered = await caller.SendAsync(
            wrong,
            "/fr/host/first",
            ("Code", code.ToLowerInvariant().Replace('-', ' '))
        );
        Assert.Equal("/fr/host", entered.Location);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await new Caller(host).OpenAsync("/fr/host/first")).Status
        );

        var created = await caller.SendAsync(
            "/fr/host",
            "/fr/host/coalitions",
            ("CoalitionName", "Des haies partout"),
            ("Name", "Ada Exemple"),
            ("Email", "ada@exemple.org")
        );
        Assert.Equal("/fr/host#des-haies-partout", created.Location);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await caller.OpenAsync("/fr/des-haies-partout/plan")).Status
        );

        var ada = await host.SignedInAsync("ada@exemple.org");
        Assert.Equal(HttpStatusCode.OK, (await ada.OpenAsync("/fr/des-haies-partout/plan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.OpenAsync("/fr/host")).Status);

        var host2 = await caller.OpenAsync("/fr/host");
        var invite = host2
            .Page.QuerySelector("form[action$='/coordinators']")!
            .GetAttribute("action")!;
        var again = await caller.SendAsync(host2, invite, ("Email", "ADA@exemple.org"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("a déjà cet accès", again.Alert, StringComparison.Ordinal);
        await caller.SendAsync(host2, invite, ("Email", "theo@exemple.org"), ("Name", "Théo"));

        var journal = await ada.OpenAsync("/fr/des-haies-partout/journal");
        Assert.Contains(
            "L’hébergeur a invité Théo à coordonner",
            journal.Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        await using var db = host.Open();
        var letters = await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.Purpose == "invitation")
            .Select(m => m.ToAddress)
            .Order()
            .ToListAsync();
        Assert.Equal(["ada@exemple.org", "theo@exemple.org"], letters);
    }
}

public sealed class HostOnSqliteTest(OpenSqliteHost host)
    : HostTest(host),
        IClassFixture<OpenSqliteHost>;

public sealed class HostOnPostgresTest(OpenPostgresHost host)
    : HostTest(host),
        IClassFixture<OpenPostgresHost>;
