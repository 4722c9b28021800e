using CauseCommune.App.Forms;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.App.Features.Plans;

/// <summary>Who is named in a form: an organisation, and a person of it if known; or a group.</summary>
sealed record OwnerDraft(string? Organization, string? Person, string? Group)
{
    public bool IsNamed => Organization is not null || Person is not null || Group is not null;

    public static OwnerDraft Read(
        FormReader reader,
        string? organization,
        string? person,
        string? group
    ) =>
        new(
            reader.Optional(nameof(Organization), organization, Limits.Name),
            reader.Optional(nameof(Person), person, Limits.Name),
            reader.Optional(nameof(Group), group, Limits.Name)
        );

    /// <summary>The same where somebody must be named.</summary>
    public static OwnerDraft Required(
        FormReader reader,
        Words w,
        string? organization,
        string? person,
        string? group
    )
    {
        var read = Read(reader, organization, person, group);
        if (!read.IsNamed)
        {
            reader.Refusals.Add(
                nameof(Organization),
                w["Plans.Owner.Nobody"],
                w["Plans.Owner.Nobody.Instead"]
            );
        }

        return read;
    }

    /// <summary>Names who was typed; those already known are found, others are written down.</summary>
    public async Task<Ownership> NameAsync(
        AppDb db,
        Action action,
        OwnerRole role,
        Instant now,
        CancellationToken cancel
    )
    {
        var organization = Organization is null
            ? null
            : await db.OrganizationNamedAsync(
                Organization,
                OrganizationKind.Unknown,
                now,
                null,
                cancel
            );
        var person = Person is null
            ? null
            : await db.PersonNamedAsync(Person, null, now, null, cancel);
        return role == OwnerRole.Accountable
            ? action.NameOwner(organization, person, Group, now)
            : action.NamePartner(organization, person, Group, now);
    }
}

/// <summary>The word of an owner, as a form gives it.</summary>
sealed record AgreementDraft(bool Accepted, AgreementWay Way, string? By, LocalDate On)
{
    public const string Named = "Named";
    public const string Declined = "Declined";

    /// <summary>True when the owner said something, rather than being named only.</summary>
    public static bool IsSaid(string? word) =>
        word == Declined || FormReader.Choice<AgreementWay>(word) is not null;

    /// <summary>Null when the owner was only named.</summary>
    /// <param name="word">What was chosen: a way in which the owner accepted, or « Declined ».</param>
    /// <param name="atMeeting">The day of the meeting at which a word is taken when no day was typed.</param>
    public static AgreementDraft? Read(
        FormReader reader,
        string? word,
        string? by,
        string? on,
        LocalDate today,
        LocalDate? atMeeting
    )
    {
        var who = reader.Optional("AgreedBy", by, Limits.Name);
        var day = reader.Day("AgreedOn", on);
        if (!IsSaid(word))
        {
            return null;
        }

        var way = FormReader.Choice<AgreementWay>(word);
        var usual = way == AgreementWay.AtTheMeeting ? atMeeting ?? today : today;
        return new(way is not null, way ?? AgreementWay.ByAnswer, who, day ?? usual);
    }

    public void Give(Ownership owner)
    {
        if (Accepted)
        {
            owner.Accept(Way, By, On);
        }
        else
        {
            owner.Decline(Way, By, On);
        }
    }
}
