using System.Text.RegularExpressions;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CauseCommune.Tests;

/// <summary>The application as people reach it over the network: everybody signs in.</summary>
public abstract partial class OpenHost(Engine engine) : TestHost(engine)
{
    protected override IEnumerable<(string Name, string Value)> Settings =>
        [("address", "http://localhost")];

    /// <summary>How often the tests, which all come from one network, may knock and send forms.</summary>
    protected virtual KnockLimit Knocks => new(100_000, 100_000);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(Knocks));
    }

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>A context of the application's own database, within a coalition.</summary>
    public AppDb Open(Id<Coalition> within = default)
    {
        var db = Services.GetRequiredService<Func<AppDb>>()();
        db.Within = within;
        return db;
    }

    /// <summary>A coalition with an empty plan, and a way in for each address that is given.</summary>
    public async Task<Coalition> CoalitionAsync(
        string name,
        params (string Email, Role Role, string? Organization)[] people
    )
    {
        Time.Advance(TimeSpan.FromMilliseconds(5));
        await using var db = Open();
        db.ActingAs = (await db.LocalPersonAsync(default)).Id;
        var coalition = await db.StartCoalitionAsync(
            name,
            "Une cause",
            "fr",
            new HashSet<string>(),
            Now,
            default
        );
        db.Plans.Add(
            new Plan
            {
                Id = Id<Plan>.New(Now),
                CoalitionId = coalition.Id,
                Since = coalition.Today(Now),
            }
        );
        await db.SaveChangesAsync();
        foreach (var (email, role, organization) in people)
        {
            await LetInAsync(coalition, email, role, organization);
        }

        return coalition;
    }

    public async Task<Access> LetInAsync(
        Coalition coalition,
        string email,
        Role role,
        string? organization = null
    )
    {
        ArgumentNullException.ThrowIfNull(coalition);
        await using var db = Open(coalition.Id);
        var giver = (await db.LocalPersonAsync(default)).Id;
        db.ActingAs = giver;
        var address = EmailAddress.Parse(email)!;
        var access = new Access
        {
            Id = Id<Access>.New(Now),
            CoalitionId = coalition.Id,
            Email = address.Value,
            NormalEmail = address.Normal,
            Role = role,
            OrganizationId = organization is null
                ? null
                : await OrganizationAsync(db, organization),
            GivenById = giver,
            GivenAt = Now,
        };
        if (await db.AccountWithAsync(address.Normal, default) is { } account)
        {
            access.Take(account.Id, Now);
        }

        db.Accesses.Add(access);
        await db.SaveChangesAsync();
        return access;
    }

    /// <summary>The code of the last letter to an address.</summary>
    public async Task<string> CodeToAsync(string email)
    {
        await using var db = Open();
        var normal = EmailAddress.Parse(email)!.Value;
        // Ids made within one tick of a clock that stands still do not sort by time.
        Time.Advance(TimeSpan.FromMilliseconds(5));
        var text = await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.ToAddress == normal && m.Purpose == "sign-in-code")
            .OrderByDescending(m => m.Id)
            .Select(m => m.Text)
            .FirstAsync();
        return SixDigits().Match(text).Value;
    }

    async Task<Id<Organization>> OrganizationAsync(AppDb db, string name)
    {
        if (await db.Organizations.FirstOrDefaultAsync(o => o.Name == name) is { } known)
        {
            return known.Id;
        }

        var made = new Organization
        {
            Id = Id<Organization>.New(Now),
            CoalitionId = db.Within,
            Name = name,
            Kind = OrganizationKind.Member,
        };
        db.Organizations.Add(made);
        return made.Id;
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex SixDigits();
}

public sealed class OpenSqliteHost() : OpenHost(Engine.Sqlite);

public sealed class OpenPostgresHost() : OpenHost(Engine.Postgres);
