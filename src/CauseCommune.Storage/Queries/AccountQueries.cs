using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Who comes in, and where they may.</summary>
public static class AccountQueries
{
    static readonly Compiled<
        Func<AppDb, Id<Account>, CancellationToken, Task<Visitor?>>
    > VisitorOf = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, Id<Account> id, CancellationToken cancel) =>
                (
                    from account in db.Accounts
                    join actor in db.Actors on account.ActorId equals actor.Id
                    where account.Id == id
                    select new Visitor(
                        actor.Id,
                        actor.NamedAt == null ? null : actor.Name,
                        account.IsHost
                    )
                ).FirstOrDefault()
        )
    );

    static readonly Compiled<Func<AppDb, Id<Account>, IAsyncEnumerable<Seat>>> SeatsOf = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, Id<Account> id) =>
                db
                    .Accesses.AsNoTracking()
                    .Where(a => a.AccountId == id && a.EndedAt == null)
                    .OrderBy(a => a.Id)
                    .Select(a => new Seat(a.Role, a.OrganizationId, a.Name))
        )
    );

    /// <summary>Who signs with this account; null when there is none any more.</summary>
    public static Task<Visitor?> VisitorAsync(
        this AppDb db,
        Id<Account> account,
        CancellationToken cancel
    ) => VisitorOf.For(db)(db, account, cancel);

    /// <summary>What the account is in the coalition of <paramref name="db"/>, as long as it was not taken back.</summary>
    public static async Task<IReadOnlyList<Seat>> SeatsAsync(
        this AppDb db,
        Id<Account> account,
        CancellationToken cancel
    )
    {
        var seats = new List<Seat>();
        await foreach (var seat in SeatsOf.For(db)(db, account).WithCancellation(cancel))
        {
            seats.Add(seat);
        }

        return seats;
    }

    /// <summary>One way in of the coalition of <paramref name="db"/>; null when there is none, or it was taken back.</summary>
    public static Task<Seat?> SeatAsync(this AppDb db, Id<Access> access, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Accesses.AsNoTracking()
            .Where(a => a.Id == access && a.EndedAt == null)
            .Select(a => new Seat(a.Role, a.OrganizationId, a.Name))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>The actions that one of these organisations is accountable for.</summary>
    public static async Task<IReadOnlySet<Id<Action>>> OwnActionsAsync(
        this AppDb db,
        IReadOnlyCollection<Id<Organization>> organizations,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var some = organizations.Select(o => (Id<Organization>?)o).ToList();
        var actions = await db
            .Ownerships.Where(o =>
                o.Role == OwnerRole.Accountable && some.Contains(o.OrganizationId)
            )
            .Select(o => o.ActionId)
            .ToListAsync(cancel);
        return actions.ToHashSet();
    }

    /// <summary>The account with this address, tracked; null when there is none.</summary>
    public static Task<Account?> AccountWithAsync(
        this AppDb db,
        string normalEmail,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Accounts.FirstOrDefaultAsync(a => a.NormalEmail == normalEmail, cancel);
    }

    /// <summary>True when an address was invited to some coalition of the instance. Looks across all of them, at nothing else.</summary>
    public static Task<bool> IsInvitedAsync(
        this AppDb db,
        string normalEmail,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Accesses.IgnoreQueryFilters([AppDb.CoalitionFilter])
            .AnyAsync(a => a.NormalEmail == normalEmail && a.EndedAt == null, cancel);
    }

    /// <summary>Gives an account what waited for its address, in all coalitions.</summary>
    public static Task TakeAccessesAsync(
        this AppDb db,
        Account account,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(account);
        Instant? taken = now;
        Id<Account>? owner = account.Id;
        return db
            .Accesses.IgnoreQueryFilters([AppDb.CoalitionFilter])
            .Where(a => a.NormalEmail == account.NormalEmail && a.AccountId == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(a => a.AccountId, owner).SetProperty(a => a.TakenAt, taken),
                cancel
            );
    }

    /// <summary>True for the address of an account, and for one that was invited: only these are written to.</summary>
    public static async Task<bool> MayComeInAsync(
        this AppDb db,
        string normalEmail,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        // Both are asked always, so that one who is known takes no longer than one who is not.
        var invited = await db.IsInvitedAsync(normalEmail, cancel);
        var known = await db.Accounts.AnyAsync(a => a.NormalEmail == normalEmail, cancel);
        return invited || known;
    }

    /// <summary>
    /// The name under which somebody recorded on this machine before anybody signed in, in a coalition that <paramref name="account"/>
    /// coordinates; null when nobody did, or an account has claimed it.
    /// </summary>
    public static async Task<string?> UnclaimedLocalPersonAsync(
        this AppDb db,
        Account account,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(account);
        var local = await db.LocalPersonAsync(cancel);
        Id<Actor>? actor = local.Id;
        var coordinated = db
            .Accesses.IgnoreQueryFilters([AppDb.CoalitionFilter])
            .Where(a =>
                a.AccountId == account.Id && a.EndedAt == null && a.Role == Role.Coordinator
            )
            .Select(a => a.CoalitionId);
        var recorded = await db
            .History.IgnoreQueryFilters([AppDb.CoalitionFilter])
            .AnyAsync(h => h.ActorId == actor && coordinated.Contains(h.CoalitionId), cancel);
        return recorded && !await db.Accounts.AnyAsync(a => a.ActorId == local.Id, cancel)
            ? local.Name
            : null;
    }

    /// <summary>The coalitions of the instance as its host sees them: names, and who coordinates. Demonstrations are none of its business.</summary>
    public static async Task<IReadOnlyList<HostedCoalition>> HostedAsync(
        this AppDb db,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var coalitions = await db
            .Coalitions.AsNoTracking()
            .Where(c => c.Demonstration == Demonstration.None)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .ToListAsync(cancel);
        var coordinators = await (
            from access in db.Accesses.IgnoreQueryFilters([AppDb.CoalitionFilter])
            where access.Role == Role.Coordinator && access.EndedAt == null
            orderby access.Id
            select new
            {
                access.CoalitionId,
                One = new InvitedRow(access.Name, access.Email, access.TakenAt),
            }
        ).ToListAsync(cancel);
        var byCoalition = coordinators.ToLookup(c => c.CoalitionId, c => c.One);
        return
        [
            .. coalitions.Select(c => new HostedCoalition(
                c.Id,
                c.ShortName,
                c.Name,
                c.Today(c.CreatedAt),
                [.. byCoalition[c.Id]]
            )),
        ];
    }

    /// <summary>The coalitions that an account may come into, and as what: the one list that looks across them.</summary>
    public static async Task<IReadOnlyList<MyCoalition>> MyCoalitionsAsync(
        this AppDb db,
        Id<Account> account,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (
            from access in db.Accesses.IgnoreQueryFilters([AppDb.CoalitionFilter])
            join coalition in db.Coalitions on access.CoalitionId equals coalition.Id
            where access.AccountId == account && access.EndedAt == null
            orderby coalition.Name, coalition.Id
            select new MyCoalition(
                coalition.ShortName,
                coalition.Name,
                coalition.Cause,
                coalition.Language,
                access.Role
            )
        ).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.ShortName)
                .Select(same => same.First() with { Role = same.Max(r => r.Role) }),
        ];
    }
}

/// <summary>Who signs with an account, and whether they run the instance.</summary>
public sealed record Visitor(Id<Actor> Actor, string? Name, bool IsHost);

/// <summary>What somebody is in a coalition.</summary>
public sealed record Seat(Role Role, Id<Organization>? Organization, string? Name);

/// <summary>A coalition that an account may come into.</summary>
public sealed record MyCoalition(
    string ShortName,
    string Name,
    string? Cause,
    string Language,
    Role Role
);

/// <summary>A coalition as the host sees it.</summary>
public sealed record HostedCoalition(
    Id<Coalition> Id,
    string ShortName,
    string Name,
    LocalDate Since,
    IReadOnlyList<InvitedRow> Coordinators
);

/// <summary>Somebody who was invited, and when they came in.</summary>
public sealed record InvitedRow(string? Name, string Email, Instant? TakenAt);
