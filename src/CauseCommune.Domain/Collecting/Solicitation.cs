using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.Collecting;

/// <summary>The coordinator's request for actions to one organisation: how many for which audiences, and until when it may answer.</summary>
public sealed class Solicitation : IHasVersion, IKeepsHistory
{
    readonly List<AskedFor> asks = [];

    Solicitation() { }

    Solicitation(
        Id<Solicitation> id,
        Plan plan,
        Organization organization,
        LocalDate askedOn,
        LocalDate answerBy
    )
    {
        (Id, CoalitionId, PlanId) = (id, plan.CoalitionId, plan.Id);
        (Organization, OrganizationId) = (organization, organization.Id);
        (AskedOn, AnswerBy) = (askedOn, answerBy);
    }

    /// <summary>Its identity.</summary>
    public Id<Solicitation> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The plan that the actions are for.</summary>
    public Id<Plan> PlanId { get; private init; }

    /// <summary>The organisation that is asked.</summary>
    public Id<Organization> OrganizationId { get; private init; }

    /// <summary>The organisation, when loaded.</summary>
    public Organization? Organization { get; private init; }

    /// <summary>The day it was asked.</summary>
    public LocalDate AskedOn { get; private init; }

    /// <summary>The last day to answer.</summary>
    public LocalDate AnswerBy { get; private set; }

    /// <summary>The day it first answered, whether it proposed something or declined.</summary>
    public LocalDate? AnsweredOn { get; private set; }

    /// <summary>Why it proposes nothing, in a sentence; null while it has not declined.</summary>
    public string? Declined { get; private set; }

    /// <summary>What is expected, audience by audience; nothing when anything is welcome.</summary>
    public IReadOnlyList<AskedFor> Asks => asks;

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <inheritdoc/>
    public string HistorySubject => "solicitation";

    /// <inheritdoc/>
    public Guid HistoryId => Id.Value;

    /// <summary>Asks an organisation for actions of a plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day to answer lies before the day of the request.</exception>
    public static Solicitation Ask(
        Plan plan,
        Organization organization,
        LocalDate on,
        LocalDate answerBy,
        Instant now
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(organization);
        ArgumentOutOfRangeException.ThrowIfLessThan(answerBy, on);
        return new(Id<Solicitation>.New(now), plan, organization, on, answerBy);
    }

    /// <summary>Says how many actions are expected for an audience, 1 to <see cref="Limits.Needs"/>; saying it again replaces it.</summary>
    public void Expect(Audience audience, int count, Instant now)
    {
        ArgumentNullException.ThrowIfNull(audience);
        asks.RemoveAll(a => a.AudienceId == audience.Id);
        asks.Add(new AskedFor(Id<AskedFor>.New(now), this, audience, count));
    }

    /// <summary>Notes that it answered. An organisation that declined and now proposes has not declined any more.</summary>
    public void Answer(LocalDate on)
    {
        AnsweredOn ??= on;
        Declined = null;
    }

    /// <summary>Notes that it proposes nothing, and why.</summary>
    public void Decline(string why, LocalDate on) => (Declined, AnsweredOn) = (why, on);

    /// <summary>Where it stands. Silence is a state of its own: asked, the day passed, no answer.</summary>
    public SolicitationState State(LocalDate today) =>
        StateOf(AnsweredOn, Declined, AnswerBy, today);

    /// <summary>The same from its facts, for lists that do not load it whole.</summary>
    public static SolicitationState StateOf(
        LocalDate? answeredOn,
        string? declined,
        LocalDate answerBy,
        LocalDate today
    ) =>
        declined is not null ? SolicitationState.Declined
        : answeredOn is not null ? SolicitationState.Answered
        : answerBy < today ? SolicitationState.Silent
        : SolicitationState.Asked;
}

/// <summary>How many actions a solicitation expects for one audience.</summary>
public sealed class AskedFor : IBelongsToCoalition
{
    AskedFor() { }

    internal AskedFor(Id<AskedFor> id, Solicitation solicitation, Audience audience, int count) =>
        (Id, CoalitionId, SolicitationId, AudienceId, Count) = (
            id,
            solicitation.CoalitionId,
            solicitation.Id,
            audience.Id,
            count
        );

    /// <summary>Its identity.</summary>
    public Id<AskedFor> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The solicitation.</summary>
    public Id<Solicitation> SolicitationId { get; private init; }

    /// <summary>The audience; null once it has left the plan.</summary>
    public Id<Audience>? AudienceId { get; private set; }

    /// <summary>How many actions, from 1.</summary>
    public int Count { get; private init; }
}

/// <summary>Where a solicitation stands.</summary>
public enum SolicitationState
{
    /// <summary>Asked, and there is still time.</summary>
    Asked = 1,

    /// <summary>It answered.</summary>
    Answered = 2,

    /// <summary>It answered that it proposes nothing.</summary>
    Declined = 3,

    /// <summary>Its day passed without an answer.</summary>
    Silent = 4,
}
