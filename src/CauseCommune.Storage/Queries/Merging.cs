using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Undo;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>
/// Makes one of two organisations, or of two people, that a person said are one: all that names the one names the other from then on.
/// Saves; within a gesture the whole can be undone.
/// </summary>
public static class Merging
{
    /// <summary>Keeps <paramref name="kept"/>, which takes over what it lacks.</summary>
    public static async Task MergeAsync(
        this AppDb db,
        Organization kept,
        Organization gone,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(gone);
        kept.ShortName ??= gone.ShortName;
        kept.Website ??= gone.Website;
        kept.Kind = kept.Kind == OrganizationKind.Unknown ? gone.Kind : kept.Kind;
        var coalition = await db.Coalitions.FirstAsync(c => c.Id == db.Within, cancel);
        if (coalition.CoordinatorId == gone.Id)
        {
            coalition.CoordinatorId = kept.Id;
        }

        await db.MoveAsync(gone, kept, cancel);
        await db.RemoveWholeAsync(gone, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps <paramref name="kept"/>, who takes over the title that is lacking, and the addresses of both.</summary>
    /// <remarks>Both come with their addresses.</remarks>
    public static async Task MergeAsync(
        this AppDb db,
        Person kept,
        Person gone,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(gone);
        kept.Title ??= gone.Title;
        foreach (var reached in gone.Addresses.OrderBy(a => a.Rank).ToList())
        {
            if (kept.Addresses.All(a => a.AddressId != reached.AddressId))
            {
                kept.ReachAt(reached.Address!, now);
            }
        }

        await db.MoveAsync(gone, kept, cancel);
        await db.RemoveWholeAsync(gone, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Notes that two whose names are alike are two; the caller saves.</summary>
    public static async Task TellApartAsync(
        this AppDb db,
        Guid one,
        Guid other,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var apart = ToldApart.Of(one, other, db.Within, now);
        if (!await db.ToldApart.AnyAsync(t => t.One == apart.One && t.Other == apart.Other, cancel))
        {
            db.ToldApart.Add(apart);
        }
    }

    static async Task MoveAsync(this AppDb db, object gone, object kept, CancellationToken cancel)
    {
        var moved = await db.PointToAsync(gone, kept, cancel);
        var actions = moved.OfType<Ownership>().Select(o => o.ActionId).ToList();
        await db
            .Actions.Include(a => a.Owners)
            .Where(a => actions.Contains(a.Id))
            .LoadAsync(cancel);
        var meetings = moved.OfType<Attendance>().Select(a => a.MeetingId).ToList();
        await db.Attendances.Where(a => meetings.Contains(a.MeetingId)).LoadAsync(cancel);
        await db.Mandates.LoadAsync(cancel);
        await db.Memberships.LoadAsync(cancel);
        await db.SaveChangesAsync(cancel);

        RemoveDoubles(db, moved);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What said the same of both says it once.</summary>
    static void RemoveDoubles(AppDb db, IEnumerable<object> moved)
    {
        foreach (var thing in moved)
        {
            var isSaidTwice = thing switch
            {
                Ownership { Role: OwnerRole.Partner } o => db.Ownerships.Local.Any(x =>
                    x.Id != o.Id
                    && x.ActionId == o.ActionId
                    && x.OrganizationId == o.OrganizationId
                    && (o.PersonId is null || x.PersonId == o.PersonId)
                    && (o.Group is null || x.Group == o.Group)
                ),
                Attendance a => db.Attendances.Local.Any(x =>
                    x.Id != a.Id
                    && x.MeetingId == a.MeetingId
                    && x.PersonId == a.PersonId
                    && x.Presence == a.Presence
                    && (a.OrganizationId is null || x.OrganizationId == a.OrganizationId)
                    && (a.Role is null || x.Role == a.Role)
                ),
                Mandate m => db.Mandates.Local.Any(x =>
                    x.Id != m.Id
                    && x.PersonId == m.PersonId
                    && x.OrganizationId == m.OrganizationId
                    && x.From == m.From
                    && x.Until == m.Until
                ),
                Membership m => db.Memberships.Local.Any(x =>
                    x.Id != m.Id
                    && x.PersonId == m.PersonId
                    && x.OrganizationId == m.OrganizationId
                    && (m.Role is null || x.Role == m.Role)
                    && x.From == m.From
                    && x.Until == m.Until
                ),
                _ => false,
            };
            if (isSaidTwice)
            {
                db.Remove(thing);
            }
        }
    }
}
