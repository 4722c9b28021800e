using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The ways into one coalition.</summary>
public static class AccessQueries
{
    /// <summary>Those that stand, in the order of their roles and names.</summary>
    public static async Task<IReadOnlyList<AccessRow>> AccessesAsync(
        this AppDb db,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await (
            from access in db.Accesses
            join organization in db.Organizations
                on access.OrganizationId equals organization.Id
                into represented
            from organization in represented.DefaultIfEmpty()
            where access.EndedAt == null
            orderby access.Role descending, access.Name ?? access.Email, access.Id
            select new AccessRow(
                access.Id,
                access.Role,
                access.Name,
                access.Email,
                access.OrganizationId,
                organization == null ? null : organization.Name,
                access.TakenAt
            )
        ).ToListAsync(cancel);
    }

    /// <summary>The organisations of the coalition, by name.</summary>
    public static async Task<IReadOnlyList<OrganizationName>> OrganizationNamesAsync(
        this AppDb db,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db
            .Organizations.OrderBy(o => o.Name)
            .ThenBy(o => o.Id)
            .Select(o => new OrganizationName(o.Id, o.Name))
            .ToListAsync(cancel);
    }

    /// <summary>
    /// True when nobody who has come in could coordinate any more without <paramref name="access"/>. Who was invited and never came does
    /// not count: the address may have been mistyped.
    /// </summary>
    public static async Task<bool> IsLastCoordinatorAsync(
        this AppDb db,
        Access access,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        return access is { Role: Role.Coordinator, AccountId: { } account }
            && !await db.Accesses.AnyAsync(
                a =>
                    a.Role == Role.Coordinator
                    && a.EndedAt == null
                    && a.AccountId != null
                    && a.AccountId != account,
                cancel
            );
    }
}

/// <summary>A way in that stands.</summary>
public sealed record AccessRow(
    Id<Access> Id,
    Role Role,
    string? Name,
    string Email,
    Id<Organization>? OrganizationId,
    string? Organization,
    Instant? TakenAt
);

/// <summary>An organisation in a list to choose from.</summary>
public sealed record OrganizationName(Id<Organization> Id, string Name);
