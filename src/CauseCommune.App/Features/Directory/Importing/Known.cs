using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Directory.Importing;

/// <summary>Who and what the directory knows, found by what a table tells of them.</summary>
sealed class Known
{
    const int MostAlike = 5;

    readonly Dictionary<string, Organization> organizations = [];
    readonly Dictionary<string, List<Person>> people = [];
    readonly Dictionary<Guid, Organization> organizationById = [];
    readonly Dictionary<Guid, Person> personById = [];
    readonly Dictionary<string, MailAddress> addresses = [];
    readonly HashSet<(Id<Person>, string)> reached = [];
    readonly Dictionary<(Id<Person>, Id<Organization>), Membership> memberships = [];
    readonly Dictionary<(Id<Person>, Id<Organization>), List<Mandate>> mandates = [];

    public static async Task<Known> LoadAsync(AppDb db, CancellationToken cancel)
    {
        var known = new Known();
        foreach (var address in await db.MailAddresses.ToListAsync(cancel))
        {
            known.addresses[address.Normal] = address;
        }

        foreach (var organization in await db.Organizations.OrderBy(o => o.Id).ToListAsync(cancel))
        {
            known.Learn(organization);
        }

        var all = await db.People.Include(p => p.Addresses).OrderBy(p => p.Id).ToListAsync(cancel);
        foreach (var person in all)
        {
            known.Learn(person);
            foreach (var at in person.Addresses)
            {
                known.Learn(person, at.Address!);
            }
        }

        // Of several roles in one organisation, the latest.
        foreach (var membership in await db.Memberships.OrderBy(m => m.Id).ToListAsync(cancel))
        {
            known.Learn(membership);
        }

        foreach (var mandate in await db.Mandates.OrderBy(m => m.Id).ToListAsync(cancel))
        {
            known.Learn(mandate);
        }

        return known;
    }

    public void Learn(Organization organization)
    {
        organizationById[organization.Id.Value] = organization;
        organizations.TryAdd(SameName.Key(organization.Name), organization);
        if (organization.ShortName is { } shortName)
        {
            organizations.TryAdd(SameName.Key(shortName), organization);
        }
    }

    public void Learn(Person person)
    {
        personById[person.Id.Value] = person;
        var key = Key(person.Name);
        if (!people.TryGetValue(key, out var there))
        {
            people[key] = there = [];
        }

        there.Add(person);
    }

    public void Learn(Person person, MailAddress address)
    {
        addresses[address.Normal] = address;
        reached.Add((person.Id, address.Normal));
    }

    public void Learn(Membership membership) =>
        memberships[(membership.PersonId, membership.OrganizationId)] = membership;

    public void Learn(Mandate mandate)
    {
        var key = (mandate.PersonId, mandate.OrganizationId);
        if (!mandates.TryGetValue(key, out var there))
        {
            mandates[key] = there = [];
        }

        there.Add(mandate);
    }

    public Organization? Organization(string name) =>
        organizations.GetValueOrDefault(SameName.Key(name));

    public Organization? OrganizationOf(Guid id) => organizationById.GetValueOrDefault(id);

    public Person? PersonOf(Guid id) => personById.GetValueOrDefault(id);

    /// <summary>Those of that name, in whatever order its words are written.</summary>
    public IReadOnlyList<Person> People(string name) => people.GetValueOrDefault(Key(name)) ?? [];

    /// <summary>Of several of one name, the one who has the address, or a part in the organisation; null when that does not tell.</summary>
    public Person? Which(
        IReadOnlyList<Person> named,
        IReadOnlyList<EmailAddress> emails,
        Organization? organization
    )
    {
        var reachedThere = named.Where(p => emails.Any(e => IsReachedAt(p, e))).ToList();
        if (reachedThere.Count == 1)
        {
            return reachedThere[0];
        }

        var ofIt = organization is null
            ? []
            : named
                .Where(p =>
                    memberships.ContainsKey((p.Id, organization.Id))
                    || mandates.ContainsKey((p.Id, organization.Id))
                )
                .ToList();
        return ofIt.Count == 1 ? ofIt[0] : null;
    }

    public MailAddress? Address(EmailAddress email) => addresses.GetValueOrDefault(email.Normal);

    public bool IsReachedAt(Person person, EmailAddress email) =>
        reached.Contains((person.Id, email.Normal));

    public Membership? Membership(Person person, Organization organization) =>
        memberships.GetValueOrDefault((person.Id, organization.Id));

    /// <summary>The mandate that began then; when no beginning is told, the latest.</summary>
    public Mandate? Mandate(Person person, Organization organization, SaidDate? from)
    {
        var all = mandates.GetValueOrDefault((person.Id, organization.Id)) ?? [];
        return from is null ? all.LastOrDefault() : all.Find(m => m.From?.Period == from.Period);
    }

    public IReadOnlyList<AlikeNew> AlikePeople(IEnumerable<Person> made)
    {
        var isNew = made.ToHashSet();
        return Alike(
            AlikeNames.AmongPeople([.. personById.Values], p => p.Name),
            isNew.Contains,
            p => (p.Id.Value, p.Name)
        );
    }

    public IReadOnlyList<AlikeNew> AlikeOrganizations(IEnumerable<Organization> made)
    {
        var isNew = made.ToHashSet();
        return Alike(
            AlikeNames.AmongOrganizations(
                [.. organizationById.Values],
                o => o.ShortName is null ? [o.Name] : [o.Name, o.ShortName]
            ),
            isNew.Contains,
            o => (o.Id.Value, o.Name)
        );
    }

    static IReadOnlyList<AlikeNew> Alike<T>(
        IEnumerable<(T One, T Other)> pairs,
        Func<T, bool> isNew,
        Func<T, (Guid Id, string Name)> say
    ) =>
        [
            .. pairs
                .Where(p => isNew(p.One) != isNew(p.Other))
                .Select(p =>
                    isNew(p.One) ? (Made: p.One, There: p.Other) : (Made: p.Other, There: p.One)
                )
                .GroupBy(p => p.Made)
                .Select(g => new AlikeNew(
                    SameName.Key(say(g.Key).Name),
                    say(g.Key).Name,
                    [.. g.Select(p => say(p.There)).Take(MostAlike)]
                )),
        ];

    static string Key(string name) =>
        string.Join(
            ' ',
            SameName
                .Key(name)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal)
        );
}
