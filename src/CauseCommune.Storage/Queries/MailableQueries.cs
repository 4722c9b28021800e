using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>
/// Whom the coalition may write to. Whatever sends mail asks here, and nowhere else: « do not write to me any more » is kept by
/// address, and holds for everybody who shares it.
/// </summary>
public static class MailableQueries
{
    /// <summary>True unless the owner of the address asked not to be written to.</summary>
    public static async Task<bool> MayWriteToAsync(
        this AppDb db,
        EmailAddress address,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(address);
        var normal = address.Normal;
        return !await db.MailAddresses.AnyAsync(
            a => a.Normal == normal && a.StoppedOn != null,
            cancel
        );
    }

    /// <summary>Those of these addresses, in their form to compare by, whose owners asked not to be written to.</summary>
    public static async Task<IReadOnlyList<string>> SilentAsync(
        this AppDb db,
        IReadOnlyCollection<string> normal,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db
            .MailAddresses.Where(a => normal.Contains(a.Normal) && a.StoppedOn != null)
            .Select(a => a.Normal)
            .ToListAsync(cancel);
    }

    /// <summary>
    /// Of each of these people the first address that may be written to. Who has none, or asked for silence at all of them, is not
    /// there.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Id<Person>, string>> MailableAddressesAsync(
        this AppDb db,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .PersonAddresses.AsNoTracking()
            .Where(a => people.Contains(a.PersonId) && a.Address!.StoppedOn == null)
            .OrderBy(a => a.Rank)
            .ThenBy(a => a.Id)
            .Select(a => new { a.PersonId, a.Address!.Written })
            .ToListAsync(cancel);
        return rows.GroupBy(r => r.PersonId).ToDictionary(g => g.Key, g => g.First().Written);
    }

    /// <summary>Who else is reached at the addresses of a person.</summary>
    public static async Task<ILookup<Id<MailAddress>, SharedAddress>> SharingAsync(
        this AppDb db,
        Id<Person> person,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .PersonAddresses.AsNoTracking()
            .Where(a =>
                a.PersonId != person
                && db.PersonAddresses.Any(x => x.PersonId == person && x.AddressId == a.AddressId)
            )
            .Join(
                db.People,
                a => a.PersonId,
                p => p.Id,
                (a, p) => new SharedAddress(a.AddressId, p.Id, p.Name)
            )
            .ToListAsync(cancel);
        return rows.OrderBy(r => r.Name, StringComparer.Ordinal).ToLookup(r => r.Address);
    }

    /// <summary>
    /// Notes that the owner of an address asked not to be written to, also of an address that nobody's page carries; the caller saves.
    /// </summary>
    public static async Task<MailAddress> StopWritingToAsync(
        this AppDb db,
        EmailAddress address,
        LocalDate on,
        string? how,
        Instant now,
        CancellationToken cancel
    )
    {
        var known = await db.MailAddressAsync(address, now, cancel);
        known.Stop(on, how);
        return known;
    }

    /// <summary>The address, tracked; written down when the coalition does not know it yet. The caller saves.</summary>
    public static async Task<MailAddress> MailAddressAsync(
        this AppDb db,
        EmailAddress address,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(address);
        var normal = address.Normal;
        var known =
            db.MailAddresses.Local.FirstOrDefault(a =>
                a.CoalitionId == db.Within && a.Normal == normal
            ) ?? await db.MailAddresses.FirstOrDefaultAsync(a => a.Normal == normal, cancel);
        if (known is null)
        {
            known = new MailAddress
            {
                Id = Id<MailAddress>.New(now),
                CoalitionId = db.Within,
                Written = address.Value,
                Normal = normal,
            };
            db.MailAddresses.Add(known);
        }

        return known;
    }
}

/// <summary>Somebody else who is reached at an address.</summary>
public sealed record SharedAddress(Id<MailAddress> Address, Id<Person> Person, string Name);
