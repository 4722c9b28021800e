using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Directory;

/// <summary>What a mandate and a role have in common: a person, an organisation, from when, until when; and a role has a name.</summary>
public sealed record TermForm
{
    public string? Person { get; init; }
    public string? Organization { get; init; }

    /// <summary>Only of a role: as what.</summary>
    public string? Role { get; init; }
    public string? From { get; init; }
    public string? Until { get; init; }

    /// <summary>Whom a page that led here meant, where two people have one name.</summary>
    public string? PersonId { get; init; }
    public string? Version { get; init; }

    public static TermForm Of(Mandate mandate, Language language)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return Of(
            mandate.Person!,
            mandate.Organization!,
            null,
            mandate.From,
            mandate.Until,
            mandate.Version,
            language
        );
    }

    public static TermForm Of(Membership membership, Language language)
    {
        ArgumentNullException.ThrowIfNull(membership);
        return Of(
            membership.Person!,
            membership.Organization!,
            membership.Role,
            membership.From,
            membership.Until,
            membership.Version,
            language
        );
    }

    /// <summary>An empty one, with whom the address names.</summary>
    public static async Task<TermForm> NewAsync(
        string? organization,
        string? person,
        AppDb db,
        CancellationToken cancel
    )
    {
        var (of, who) = (
            FormReader.Chosen<Organization>(organization),
            FormReader.Chosen<Person>(person)
        );
        return new()
        {
            Organization = await db
                .Organizations.Where(o => o.Id == of)
                .Select(o => o.Name)
                .FirstOrDefaultAsync(cancel),
            Person = await db
                .People.Where(p => p.Id == who)
                .Select(p => p.Name)
                .FirstOrDefaultAsync(cancel),
            PersonId = person,
        };
    }

    /// <summary>All of it, to lay two versions beside each other.</summary>
    public string Told =>
        string.Join(
            '\n',
            new[] { Person, Organization, Role, From, Until }.Where(l =>
                !string.IsNullOrWhiteSpace(l)
            )
        );

    /// <summary>Who is meant: those known are found, others are written down. The reader must be fine.</summary>
    internal async Task<(Person Person, Organization Organization)> NamedAsync(
        AppDb db,
        Instant now,
        CancellationToken cancel
    )
    {
        var meant = FormReader.Chosen<Person>(PersonId) is { } id
            ? await db.People.FirstOrDefaultAsync(p => p.Id == id, cancel)
            : null;
        return (
            meant is not null && SameName.Same(meant.Name, Person!)
                ? meant
                : await db.PersonNamedAsync(Person!, null, now, null, cancel),
            await db.OrganizationNamedAsync(
                Organization!,
                OrganizationKind.Unknown,
                now,
                null,
                cancel
            )
        );
    }

    /// <summary>What was typed, read; refusals are in the reader.</summary>
    internal TermDraft Read(FormReader reader, Words w, SaidDate? from, SaidDate? until)
    {
        reader.Required(nameof(Person), Person, Limits.Name, w["Directory.Term.Person.Missing"]);
        reader.Required(
            nameof(Organization),
            Organization,
            Limits.Name,
            w["Directory.Term.Organization.Missing"]
        );
        var draft = new TermDraft(
            reader.Optional(nameof(Role), Role, Limits.Line),
            reader.Date(nameof(From), From, Direction.Nearest, from),
            reader.Date(nameof(Until), Until, Direction.Nearest, until)
        );
        if (Term.IsBackwards(draft.From, draft.Until))
        {
            reader.Refusals.Add(
                nameof(Until),
                w["Directory.Term.Backwards", draft.Until, draft.From],
                w["Directory.Term.Backwards.Instead"]
            );
        }

        return draft;
    }

    static TermForm Of(
        Person person,
        Organization organization,
        string? role,
        SaidDate? from,
        SaidDate? until,
        int version,
        Language language
    ) =>
        new()
        {
            Person = person.Name,
            PersonId = person.Id.ToString(),
            Organization = organization.Name,
            Role = role,
            From = FormReader.Printed(from, language),
            Until = FormReader.Printed(until, language),
            Version = version.ToString(CultureInfo.InvariantCulture),
        };
}

/// <summary>The dates of a mandate or a role as they were read, and the name of a role.</summary>
sealed record TermDraft(string? Role, SaidDate? From, SaidDate? Until);

/// <summary>The form of a mandate or a role, ready to be shown.</summary>
public sealed record TermModel(TermForm Form, KnownOwners Known)
{
    /// <summary>« Mandate » or « Membership »: the words that differ.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the form is sent, where one leaves to, and where it is deleted; null for a new one.</summary>
    public required string Address { get; init; }
    public required string Back { get; init; }
    public string? Deletion { get; init; }

    /// <summary>Where its actions are handed over.</summary>
    public string? HandOver { get; init; }
    public Refusals? Refusals { get; init; }

    /// <summary>What somebody else wrote in the meantime.</summary>
    public string? Other { get; init; }
}
