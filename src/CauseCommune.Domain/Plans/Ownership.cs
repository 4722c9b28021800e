using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>An organisation, and a person of it if known, or a group, that answers for an action or takes part in it; and its word.</summary>
public sealed class Ownership : IKeepsHistory
{
    Ownership() { }

    internal Ownership(
        Id<Ownership> id,
        Action action,
        OwnerRole role,
        Organization? organization,
        Person? person,
        string? group
    )
    {
        if (organization is null && person is null && string.IsNullOrWhiteSpace(group))
        {
            throw new ArgumentException(
                "An owner is an organisation, a person or a group.",
                nameof(organization)
            );
        }

        (Id, CoalitionId, ActionId, Role) = (id, action.CoalitionId, action.Id, role);
        (Organization, OrganizationId) = (organization, organization?.Id);
        (Person, PersonId) = (person, person?.Id);
        Group = group;
    }

    /// <summary>Its identity.</summary>
    public Id<Ownership> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The action.</summary>
    public Id<Action> ActionId { get; private init; }

    /// <summary>Accountable, or partner.</summary>
    public OwnerRole Role { get; private init; }

    /// <summary>The organisation that answers.</summary>
    public Id<Organization>? OrganizationId { get; private init; }

    /// <summary>The organisation, when loaded.</summary>
    public Organization? Organization { get; private init; }

    /// <summary>The person of it, who may change.</summary>
    public Id<Person>? PersonId { get; private set; }

    /// <summary>The person, when loaded.</summary>
    public Person? Person { get; private set; }

    /// <summary>A group without e-mail: « le bureau ».</summary>
    public string? Group { get; private init; }

    /// <summary>Named, accepted or declined.</summary>
    public Agreement Agreement { get; private set; } = Agreement.Named;

    /// <summary>How the word was given.</summary>
    public AgreementWay? Way { get; private set; }

    /// <summary>The day it was given.</summary>
    public LocalDate? AgreedOn { get; private set; }

    /// <summary>Who gave it, in words.</summary>
    public string? AgreedBy { get; private set; }

    /// <inheritdoc/>
    public string HistorySubject => "action";

    /// <inheritdoc/>
    public Guid HistoryId => ActionId.Value;

    /// <summary>Another person of the organisation follows it from now on, or nobody by name; the organisation's word stands.</summary>
    /// <exception cref="InvalidOperationException">No organisation and no group answers for it: the person is the owner.</exception>
    public void HandOver(Person? to)
    {
        if (OrganizationId is null && Group is null)
        {
            throw new InvalidOperationException(
                "A person who alone is the owner is replaced, not handed over."
            );
        }

        (PersonId, Person) = (to?.Id, to);
    }

    /// <summary>The owner says yes.</summary>
    public void Accept(AgreementWay way, string? by, LocalDate on) =>
        (Agreement, Way, AgreedBy, AgreedOn) = (Agreement.Accepted, way, by, on);

    /// <summary>The owner says no.</summary>
    public void Decline(AgreementWay way, string? by, LocalDate on) =>
        (Agreement, Way, AgreedBy, AgreedOn) = (Agreement.Declined, way, by, on);
}

/// <summary>What part an owner has in an action.</summary>
public enum OwnerRole
{
    /// <summary>Answers for it; one an action.</summary>
    Accountable = 1,

    /// <summary>Takes part.</summary>
    Partner = 2,
}

/// <summary>An owner's word.</summary>
public enum Agreement
{
    /// <summary>Named by others: not yet a promise.</summary>
    Named = 1,

    /// <summary>Accepted.</summary>
    Accepted = 2,

    /// <summary>Declined.</summary>
    Declined = 3,
}

/// <summary>How an owner's word was given.</summary>
public enum AgreementWay
{
    /// <summary>The owner was at the meeting that confirmed it.</summary>
    AtTheMeeting = 1,

    /// <summary>By an answer of the owner.</summary>
    ByAnswer = 2,

    /// <summary>By the coordinator's word.</summary>
    ByTheCoordinator = 3,
}
