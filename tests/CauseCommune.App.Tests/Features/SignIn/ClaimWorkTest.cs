using System.Net;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.SignIn;

public sealed class ClaimWorkTest(OpenSqliteHost host) : IClassFixture<OpenSqliteHost>
{
    const string Claim = "form[action='/fr/account/claim']";

    [Fact]
    public async Task What_was_recorded_on_the_machine_is_claimed_once_by_who_coordinates_it()
    {
        var coalition = await host.CoalitionAsync(
            "Tenue seule",
            ("premiere@exemple.org", Role.Coordinator, null),
            ("seconde@exemple.org", Role.Coordinator, null),
            ("lectrice@exemple.org", Role.Reader, null)
        );
        await using var db = host.Open(coalition.Id);
        var local = await db.LocalPersonAsync(default);
        await RecordOnTheMachineAsync(db, local.Id);
        var reader = await host.SignedInAsync("lectrice@exemple.org");
        var read = await reader.OpenAsync("/fr/account");
        Assert.Null(read.Page.QuerySelector(Claim));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await reader.PostAsync(read, "/fr/account/claim")).Status
        );

        var first = await host.SignedInAsync("premiere@exemple.org");
        await first.SendAsync("/fr/account", "/fr/account/claim");

        var account = await db.Accounts.SingleAsync(a => a.Email == "premiere@exemple.org");
        Assert.Equal(local.Id, account.ActorId);
        var second = await host.SignedInAsync("seconde@exemple.org");
        var late = await second.OpenAsync("/fr/account");
        Assert.Null(late.Page.QuerySelector(Claim));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await second.PostAsync(late, "/fr/account/claim")).Status
        );
    }

    static async Task RecordOnTheMachineAsync(
        CauseCommune.Storage.AppDb db,
        CauseCommune.Domain.Id<CauseCommune.Domain.Coalitions.Actor> local
    )
    {
        var plan = await db.Plans.Include(p => p.Audiences).SingleAsync();
        db.ActingAs = local;
        db.Actions.Add(
            plan.Add(
                null,
                new ActionDraft { What = "Écrire au maire" },
                plan.Since,
                Instant.FromUnixTimeSeconds(1_517_900_000)
            )
        );
        await db.SaveChangesAsync();
        Assert.True(await db.History.AnyAsync(h => h.ActorId == local));
    }
}
