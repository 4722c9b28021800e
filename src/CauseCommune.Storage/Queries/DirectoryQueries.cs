using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Mappings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Who the coalition deals with: organisations and people, and who represents whom on a day.</summary>
public static class DirectoryQueries
{
    /// <summary>All organisations by name, each with who represents it on <paramref name="day"/>.</summary>
    public static async Task<IReadOnlyList<OrganizationLine>> OrganizationsOnAsync(
        this AppDb db,
        LocalDate day,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var coordinator = await db
            .Coalitions.Where(c => c.Id == db.Within)
            .Select(c => c.CoordinatorId)
            .FirstOrDefaultAsync(cancel);
        var mandates = (await db.MandatesAsync(null, cancel)).ToLookup(m => m.Organization);
        var rows = await db
            .Organizations.AsNoTracking()
            .OrderBy(o => EF.Property<string>(o, FoldedText.Property))
            .ThenBy(o => o.Id)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.ShortName,
                o.Kind,
                Actions = db.Ownerships.Count(x =>
                    x.OrganizationId == o.Id
                    && x.Role == OwnerRole.Accountable
                    && db.Actions.Any(a =>
                        a.Id == x.ActionId && a.State != Domain.FollowUps.RecordedState.Dropped
                    )
                ),
                Meetings = db
                    .Attendances.Where(x => x.OrganizationId == o.Id)
                    .Select(x => x.MeetingId)
                    .Distinct()
                    .Count(),
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(o => new OrganizationLine(
                o.Id,
                o.Name,
                o.ShortName,
                o.Kind,
                coordinator == o.Id,
                o.Actions,
                o.Meetings,
                Representation.On(day, mandates[o.Id])
            )),
        ];
    }

    /// <summary>People by name, behind <paramref name="after"/>; at most <paramref name="most"/>.</summary>
    public static async Task<IReadOnlyList<PersonLine>> PeopleAsync(
        this AppDb db,
        Id<Person>? after,
        int most,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var people = db.People.AsNoTracking();
        if (after is { } last)
        {
            var name = await db
                .People.Where(p => p.Id == last)
                .Select(p => EF.Property<string>(p, FoldedText.Property))
                .FirstOrDefaultAsync(cancel);
#pragma warning disable CA1309 // It is the database that compares, as it orders.
            people = people.Where(p =>
                string.Compare(EF.Property<string>(p, FoldedText.Property), name) > 0
                || (EF.Property<string>(p, FoldedText.Property) == name && p.Id > last)
            );
#pragma warning restore CA1309
        }

        return await people
            .OrderBy(p => EF.Property<string>(p, FoldedText.Property))
            .ThenBy(p => p.Id)
            .Take(most)
            .Select(p => new PersonLine(
                p.Id,
                p.Name,
                p.Title,
                db.Ownerships.Count(x => x.PersonId == p.Id),
                db.Attendances.Where(x => x.PersonId == p.Id)
                    .Select(x => x.MeetingId)
                    .Distinct()
                    .Count(),
                p.Addresses.Count
            ))
            .ToListAsync(cancel);
    }

    /// <summary>All mandates, or those of one organisation, the latest to begin first.</summary>
    public static async Task<IReadOnlyList<MandateLine>> MandatesAsync(
        this AppDb db,
        Id<Organization>? organization,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .Mandates.AsNoTracking()
            .Where(m => organization == null || m.OrganizationId == organization)
            .Select(m => new MandateLine(
                m.Id,
                m.OrganizationId,
                m.Organization!.Name,
                m.PersonId,
                m.Person!.Name,
                m.From,
                m.Until
            ))
            .ToListAsync(cancel);
        return Ordered(rows);
    }

    /// <summary>The mandates of one person, likewise.</summary>
    public static async Task<IReadOnlyList<MandateLine>> MandatesOfAsync(
        this AppDb db,
        Id<Person> person,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .Mandates.AsNoTracking()
            .Where(m => m.PersonId == person)
            .Select(m => new MandateLine(
                m.Id,
                m.OrganizationId,
                m.Organization!.Name,
                m.PersonId,
                m.Person!.Name,
                m.From,
                m.Until
            ))
            .ToListAsync(cancel);
        return Ordered(rows);
    }

    /// <summary>The pairs of organisations whose names are alike, but for those that a person told apart.</summary>
    public static async Task<IReadOnlyList<AlikePair>> AlikeOrganizationsAsync(
        this AppDb db,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = await db
            .Organizations.AsNoTracking()
            .OrderBy(o => o.Id)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.ShortName,
            })
            .ToListAsync(cancel);
        var pairs = AlikeNames.AmongOrganizations(
            all,
            o => o.ShortName is null ? [o.Name] : [o.Name, o.ShortName]
        );
        return await db.NotToldApartAsync(
            pairs.Select(p => new AlikePair(
                p.One.Id.Value,
                p.One.Name,
                p.Other.Id.Value,
                p.Other.Name
            )),
            cancel
        );
    }

    /// <summary>The same of people.</summary>
    public static async Task<IReadOnlyList<AlikePair>> AlikePeopleAsync(
        this AppDb db,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = await db
            .People.AsNoTracking()
            .OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(cancel);
        var pairs = AlikeNames.AmongPeople(all, p => p.Name);
        return await db.NotToldApartAsync(
            pairs.Select(p => new AlikePair(
                p.One.Id.Value,
                p.One.Name,
                p.Other.Id.Value,
                p.Other.Name
            )),
            cancel
        );
    }

    static async Task<IReadOnlyList<AlikePair>> NotToldApartAsync(
        this AppDb db,
        IEnumerable<AlikePair> pairs,
        CancellationToken cancel
    )
    {
        var apart = (
            await db
                .ToldApart.AsNoTracking()
                .Select(t => new { t.One, t.Other })
                .ToListAsync(cancel)
        )
            .Select(t => (t.One, t.Other))
            .ToHashSet();
        return
        [
            .. pairs.Where(p =>
                !apart.Contains((p.One, p.Other)) && !apart.Contains((p.Other, p.One))
            ),
        ];
    }

    static IReadOnlyList<MandateLine> Ordered(IEnumerable<MandateLine> rows) =>
        [
            .. rows.OrderByDescending(m => m.From?.Start ?? LocalDate.MinIsoValue)
                .ThenByDescending(m => m.Id),
        ];
}

/// <summary>An organisation in the directory.</summary>
public sealed record OrganizationLine(
    Id<Organization> Id,
    string Name,
    string? ShortName,
    OrganizationKind Kind,
    bool Coordinates,
    int Actions,
    int Meetings,
    Representation Represented
);

/// <summary>Who represents an organisation on a day.</summary>
/// <param name="Now">The mandates that hold.</param>
/// <param name="Ended">When none holds: the one that ended last.</param>
public sealed record Representation(IReadOnlyList<MandateLine> Now, MandateLine? Ended)
{
    internal static Representation On(LocalDate day, IEnumerable<MandateLine> mandates)
    {
        var all = mandates.ToList();
        var now = all.Where(m => m.HoldsOn(day)).OrderBy(m => m.Id).ToList();
        return new(
            now,
            now.Count > 0
                ? null
                : all.Where(m => m.Until is { } end && end.End < day).MaxBy(m => m.Until!.End)
        );
    }
}

/// <summary>A mandate as lists show it.</summary>
public sealed record MandateLine(
    Id<Mandate> Id,
    Id<Organization> Organization,
    string OrganizationName,
    Id<Person> Person,
    string PersonName,
    SaidDate? From,
    SaidDate? Until
)
{
    /// <summary>True when it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => Term.HoldsOn(From, Until, day);
}

/// <summary>A person in the directory.</summary>
public sealed record PersonLine(
    Id<Person> Id,
    string Name,
    string? Title,
    int Actions,
    int Meetings,
    int Addresses
);

/// <summary>Two whose names are alike.</summary>
public sealed record AlikePair(Guid One, string OneName, Guid Other, string OtherName);
