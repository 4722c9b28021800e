using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Directory.Importing;

/// <summary>
/// Carries a table over into the directory, in what is tracked: what it would change is shown from it and let go, or saved. What is
/// there is found; what is empty in the table erases nothing.
/// </summary>
sealed class Importer
{
    readonly AppDb db;
    readonly Words w;
    readonly Instant now;
    readonly Known known;
    readonly IReadOnlyDictionary<string, string> same;
    readonly Dictionary<object, Touched> touched = [];
    readonly List<NotUnderstood> not = [];

    Importer(
        AppDb db,
        Words w,
        Instant now,
        Known known,
        IReadOnlyDictionary<string, string> same
    ) => (this.db, this.w, this.now, this.known, this.same) = (db, w, now, known, same);

    /// <param name="db">Where it is tracked.</param>
    /// <param name="rows">The lines of the table.</param>
    /// <param name="same">Of new names that are alike to one that is there: the key of the name, and the id of whom it is.</param>
    /// <param name="w">The words of what it changes.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops the queries.</param>
    public static async Task<Difference> ImportAsync(
        AppDb db,
        IReadOnlyList<TableRow> rows,
        IReadOnlyDictionary<string, string> same,
        Words w,
        Instant now,
        CancellationToken cancel
    )
    {
        var importer = new Importer(db, w, now, await Known.LoadAsync(db, cancel), same);
        foreach (var row in rows)
        {
            importer.Carry(row);
        }

        return importer.Told(rows.Count);
    }

    void Carry(TableRow row)
    {
        var organization = row.Organization is { } name ? OrganizationOf(row, name) : null;
        if (row.Person is not { } who)
        {
            return;
        }

        var found = known.People(who);
        var person = found.Count > 1 ? known.Which(found, row.Emails, organization) : null;
        if (found.Count > 1 && person is null)
        {
            not.Add(new(row.Line, who, w["Directory.Import.Why.Homonyms", found.Count, who]));
            return;
        }

        person ??= found.Count == 1 ? found[0] : Chosen(who, known.PersonOf) ?? NewPerson(who);
        _ = Touch(person);
        Reach(person, row.Emails);
        if (organization is null)
        {
            Title(person, row.Role);
        }
        else
        {
            Join(person, organization, row);
        }
    }

    Organization OrganizationOf(TableRow row, string name)
    {
        var organization =
            known.Organization(name)
            ?? (row.ShortName is { } s ? known.Organization(s) : null)
            ?? Chosen(name, known.OrganizationOf)
            ?? NewOrganization(name);
        if (row.ShortName is { } shortName && !organization.IsCalled(shortName))
        {
            Change(organization, "ShortName", organization.ShortName, shortName);
            organization.ShortName = shortName;
            known.Learn(organization);
        }

        if (row.Kind is { } kind && kind != OrganizationKind.Unknown && kind != organization.Kind)
        {
            Change(
                organization,
                "Kind",
                organization.Kind == OrganizationKind.Unknown
                    ? null
                    : w[$"Directory.Kind.{organization.Kind}"],
                w[$"Directory.Kind.{kind}"]
            );
            organization.Kind = kind;
        }

        if (row.Website is { } site && site != organization.Website)
        {
            Change(organization, "Website", organization.Website, site);
            organization.Website = site;
        }

        _ = Touch(organization);
        return organization;
    }

    T? Chosen<T>(string name, Func<Guid, T?> find)
        where T : class =>
        same.TryGetValue(SameName.Key(name), out var id) && Guid.TryParse(id, out var value)
            ? find(value)
            : null;

    Organization NewOrganization(string name)
    {
        var made = new Organization
        {
            Id = Id<Organization>.New(now),
            CoalitionId = db.Within,
            Name = name,
        };
        db.Organizations.Add(made);
        known.Learn(made);
        Touch(made).IsNew = true;
        return made;
    }

    Person NewPerson(string name)
    {
        var made = new Person
        {
            Id = Id<Person>.New(now),
            CoalitionId = db.Within,
            Name = name,
        };
        db.People.Add(made);
        known.Learn(made);
        Touch(made).IsNew = true;
        return made;
    }

    void Reach(Person person, IEnumerable<EmailAddress> emails)
    {
        foreach (var email in emails.Where(e => !known.IsReachedAt(person, e)))
        {
            var address = known.Address(email);
            if (address is null)
            {
                address = new MailAddress
                {
                    Id = Id<MailAddress>.New(now),
                    CoalitionId = db.Within,
                    Written = email.Value,
                    Normal = email.Normal,
                };
                db.MailAddresses.Add(address);
            }

            db.PersonAddresses.Add(person.ReachAt(address, now));
            known.Learn(person, address);
            Change(person, "Email", null, email.Value);
        }
    }

    void Title(Person person, string? title)
    {
        if (title is not null && !IsSame(title, person.Title))
        {
            Change(person, "Title", person.Title, title);
            person.Title = title;
        }
    }

    void Join(Person person, Organization organization, TableRow row)
    {
        var membership = known.Membership(person, organization);
        if (membership is null)
        {
            membership = new Membership
            {
                Id = Id<Membership>.New(now),
                CoalitionId = db.Within,
                PersonId = person.Id,
                OrganizationId = organization.Id,
                Role = row.Role,
            };
            db.Memberships.Add(membership);
            known.Learn(membership);
            Change(person, "Membership", null, Role(row.Role, organization));
        }
        else if (row.Role is { } role && !IsSame(role, membership.Role))
        {
            Change(
                person,
                "Membership",
                Role(membership.Role, organization),
                Role(role, organization)
            );
            membership.Role = role;
        }

        if (row.From is not null || row.Until is not null)
        {
            Represent(person, organization, row);
        }
    }

    void Represent(Person person, Organization organization, TableRow row)
    {
        var mandate = known.Mandate(person, organization, row.From);
        if (mandate is null)
        {
            mandate = new Mandate
            {
                Id = Id<Mandate>.New(now),
                CoalitionId = db.Within,
                PersonId = person.Id,
                OrganizationId = organization.Id,
                From = row.From,
                Until = row.Until,
            };
            db.Mandates.Add(mandate);
            known.Learn(mandate);
            Change(person, "Mandate", null, Mandate(organization, row.From, row.Until));
        }
        else if (row.Until is { } until && until.Period != mandate.Until?.Period)
        {
            Change(
                person,
                "Mandate",
                Mandate(organization, mandate.From, mandate.Until),
                Mandate(organization, mandate.From, until)
            );
            mandate.Until = until;
        }
    }

    static string Role(string? role, Organization organization) =>
        role is null ? organization.Name : $"{role}, {organization.Name}";

    string Mandate(Organization organization, SaidDate? from, SaidDate? until) =>
        $"{organization.Name}, {w.Term(from, until)}";

    static bool IsSame(string one, string? other) =>
        other is not null && SameName.Plain(one) == SameName.Plain(other);

    Touched Touch(object thing)
    {
        if (!touched.TryGetValue(thing, out var told))
        {
            touched[thing] = told = new();
        }

        return told;
    }

    void Change(object thing, string field, string? before, string? after) =>
        Touch(thing).Changes.Add(new(field, before, after));

    Difference Told(int rows)
    {
        var people = touched.Where(t => t.Key is Person).ToList();
        var organizations = touched.Where(t => t.Key is Organization).ToList();
        return new(
            rows,
            [.. organizations.Select(t => Say(t.Key, ((Organization)t.Key).Name, t.Value))],
            [.. people.Select(t => Say(t.Key, ((Person)t.Key).Name, t.Value))],
            known.AlikePeople(people.Where(t => t.Value.IsNew).Select(t => (Person)t.Key)),
            known.AlikeOrganizations(
                organizations.Where(t => t.Value.IsNew).Select(t => (Organization)t.Key)
            ),
            not
        );
    }

    static Imported Say(object thing, string name, Touched told) =>
        new(SameName.Key(name), name, told.IsNew, told.Changes);

    sealed class Touched
    {
        public bool IsNew { get; set; }
        public List<ImportedChange> Changes { get; } = [];
    }
}
