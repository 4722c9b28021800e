using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Finds who is named among those already known, and writes down who is not: nobody is silently doubled.</summary>
public static class Naming
{
    /// <summary>The organisation of that name or short name, without regard to case, accents and articles; a new one where there is none.</summary>
    public static async Task<Organization> OrganizationNamedAsync(
        this AppDb db,
        string name,
        OrganizationKind kind,
        Instant now,
        Origin? origin,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = await db.Organizations.ToListAsync(cancel);
        if (
            known
                .Concat(db.Organizations.Local)
                .FirstOrDefault(o => o.CoalitionId == db.Within && o.IsCalled(name)) is
            { } same
        )
        {
            return same;
        }

        var made = new Organization
        {
            Id = Id<Organization>.New(now),
            CoalitionId = db.Within,
            Name = name.Trim(),
            Kind = kind,
            Origin = origin,
        };
        db.Organizations.Add(made);
        return made;
    }

    /// <summary>The person of that name, likewise.</summary>
    public static async Task<Person> PersonNamedAsync(
        this AppDb db,
        string name,
        string? title,
        Instant now,
        Origin? origin,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = await db.People.ToListAsync(cancel);
        if (
            known
                .Concat(db.People.Local)
                .FirstOrDefault(p => p.CoalitionId == db.Within && SameName.Same(p.Name, name)) is
            { } same
        )
        {
            same.Title ??= title;
            return same;
        }

        var made = new Person
        {
            Id = Id<Person>.New(now),
            CoalitionId = db.Within,
            Name = name.Trim(),
            Title = title,
            Origin = origin,
        };
        db.People.Add(made);
        return made;
    }
}
