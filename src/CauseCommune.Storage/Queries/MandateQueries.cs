using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Queries;

/// <summary>A mandate, and what its person follows for its organisation.</summary>
public static class MandateQueries
{
    /// <summary>A mandate with its person and organisation, tracked; null when there is none in this coalition.</summary>
    public static Task<Mandate?> MandateAsync(
        this AppDb db,
        Id<Mandate> id,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Mandates.Include(m => m.Person)
            .Include(m => m.Organization)
            .FirstOrDefaultAsync(m => m.Id == id, cancel);
    }

    /// <summary>The actions, neither done nor dropped, that the person of a mandate follows for its organisation.</summary>
    public static async Task<IReadOnlyList<FollowedAction>> FollowedUnderAsync(
        this AppDb db,
        Mandate mandate,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mandate);
        return await db
            .Ownerships.AsNoTracking()
            .Where(o =>
                o.OrganizationId == mandate.OrganizationId && o.PersonId == mandate.PersonId
            )
            .Join(
                db.Actions.Where(a =>
                    a.State != RecordedState.Done && a.State != RecordedState.Dropped
                ),
                o => o.ActionId,
                a => a.Id,
                (o, a) => new { o, a }
            )
            .OrderBy(x => x.o.Role)
            .ThenBy(x => x.a.Id)
            .Select(x => new FollowedAction(x.o.Id, x.o.Role, x.a.Id, x.a.What))
            .ToListAsync(cancel);
    }

    /// <summary>The names of others who have or had a part in the organisation of a mandate.</summary>
    public static async Task<IReadOnlyList<string>> ColleaguesAsync(
        this AppDb db,
        Mandate mandate,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mandate);
        var of = mandate.OrganizationId;
        return await db
            .People.Where(p =>
                p.Id != mandate.PersonId
                && (
                    db.Memberships.Any(m => m.PersonId == p.Id && m.OrganizationId == of)
                    || db.Mandates.Any(m => m.PersonId == p.Id && m.OrganizationId == of)
                    || db.Ownerships.Any(o => o.PersonId == p.Id && o.OrganizationId == of)
                    || db.Attendances.Any(a => a.PersonId == p.Id && a.OrganizationId == of)
                )
            )
            .OrderBy(p => p.Name)
            .Select(p => p.Name)
            .ToListAsync(cancel);
    }

    /// <summary>The actions of these ownerships, held, with all their owners.</summary>
    public static async Task<IReadOnlyList<Action>> OwnedToChangeAsync(
        this AppDb db,
        IReadOnlyCollection<Id<Ownership>> ownerships,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var actions = db.Actions.Where(a => a.Owners.Any(o => ownerships.Contains(o.Id)));
        await actions.HoldAsync(cancel);
        return await actions.Include(a => a.Owners).ToListAsync(cancel);
    }

    /// <summary>The roles of a person, or in an organisation, the latest to begin first.</summary>
    public static async Task<IReadOnlyList<Membership>> MembershipsAsync(
        this AppDb db,
        Id<Person>? person,
        Id<Organization>? organization,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .Memberships.AsNoTracking()
            .Include(m => m.Person)
            .Include(m => m.Organization)
            .Where(m => m.PersonId == person || m.OrganizationId == organization)
            .ToListAsync(cancel);
        return
        [
            .. rows.OrderByDescending(m => m.From?.Start ?? NodaTime.LocalDate.MinIsoValue)
                .ThenByDescending(m => m.Id),
        ];
    }
}

/// <summary>An action that somebody follows for an organisation.</summary>
public sealed record FollowedAction(
    Id<Ownership> Ownership,
    OwnerRole Role,
    Id<Action> Id,
    string What
);
