using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.Collecting;

/// <summary>An action that an organisation proposes. It waits beside the holes until it is chosen, merged, or set aside with a reason.</summary>
public sealed class Proposal : IHasVersion, IKeepsHistory
{
    Proposal() { }

    /// <summary>What a reply proposes.</summary>
    public Proposal(Id<Plan> plan, Organization from, Reply reply, ProposalDraft draft, Instant now)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(draft);
        (Id, CoalitionId, PlanId) = (Id<Proposal>.New(now), from.CoalitionId, plan);
        (Organization, OrganizationId, ReplyId) = (from, from.Id, reply.Id);
        ProposedOn = reply.On;
        Write(draft);
        (Start, End) = (draft.Start, draft.End);
    }

    /// <summary>Its identity, which sorts by when it was recorded.</summary>
    public Id<Proposal> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The plan that it is for.</summary>
    public Id<Plan> PlanId { get; private init; }

    /// <summary>Who proposes it.</summary>
    public Id<Organization> OrganizationId { get; private init; }

    /// <summary>Who proposes it, when loaded.</summary>
    public Organization? Organization { get; private init; }

    /// <summary>The reply that brought it.</summary>
    public Id<Reply> ReplyId { get; private init; }

    /// <summary>The day it was proposed.</summary>
    public LocalDate ProposedOn { get; private init; }

    /// <summary>The audience that it is for; null for none.</summary>
    public Id<Audience>? AudienceId { get; private set; }

    /// <summary>What would be done.</summary>
    public string What { get; private set; } = "";

    /// <summary>What would exist when it is done.</summary>
    public string? Deliverable { get; private set; }

    /// <summary>Who would answer for it, in words; several are parted by semicolons, the first is accountable. See <see cref="OwnerWords"/>.</summary>
    public string? Owner { get; private set; }

    /// <summary>By when.</summary>
    public SaidDate? Due { get; private set; }

    /// <summary>Where its own words start in the reply, in UTF-16 code units; null when it was typed.</summary>
    public int? Start { get; private init; }

    /// <summary>Where they end, exclusive.</summary>
    public int? End { get; private init; }

    /// <summary>The action that it became.</summary>
    public Id<Action>? ActionId { get; private set; }

    /// <summary>The proposal that it was merged into.</summary>
    public Id<Proposal>? IntoId { get; private set; }

    /// <summary>Why it was set aside.</summary>
    public string? SetAsideFor { get; private set; }

    /// <summary>The day it was chosen, merged or set aside.</summary>
    public LocalDate? SettledOn { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <inheritdoc/>
    public string HistorySubject => "proposal";

    /// <inheritdoc/>
    public Guid HistoryId => Id.Value;

    /// <summary>Where it stands. One whose action is deleted waits again.</summary>
    public ProposalState State =>
        ActionId is not null ? ProposalState.Chosen
        : IntoId is not null ? ProposalState.Merged
        : SetAsideFor is not null ? ProposalState.SetAside
        : ProposalState.Waiting;

    /// <summary>What an action made of it says.</summary>
    public ActionDraft ForAction =>
        new()
        {
            What = What,
            Deliverable = Deliverable,
            Due = Due,
        };

    /// <summary>It becomes an action.</summary>
    /// <exception cref="InvalidOperationException">It does not wait.</exception>
    public void Choose(Action action, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(action);
        Wait();
        (ActionId, SettledOn) = (action.Id, on);
    }

    /// <summary>It is told by another from now on, which takes the words that both agreed on.</summary>
    /// <exception cref="InvalidOperationException">One of them does not wait.</exception>
    public void MergeInto(Proposal other, ProposalDraft both, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(both);
        if (other.Id == Id)
        {
            throw new ArgumentException("A proposal merges into another.", nameof(other));
        }

        Wait();
        other.Wait();
        other.Write(both);
        (IntoId, SettledOn) = (other.Id, on);
    }

    /// <summary>What it was merged into was merged in turn: it follows.</summary>
    public void Follow(Proposal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        IntoId = other.Id;
    }

    /// <summary>It is for this audience of the plan.</summary>
    public void MoveTo(Audience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        AudienceId = audience.Id;
    }

    /// <summary>It is not taken, for a reason that its organisation can be told.</summary>
    /// <exception cref="InvalidOperationException">It does not wait.</exception>
    public void SetAside(string reason, LocalDate on)
    {
        Wait();
        (SetAsideFor, SettledOn) = (reason, on);
    }

    /// <summary>Set aside before, it waits again.</summary>
    public void TakeUp() => (SetAsideFor, SettledOn) = (null, ActionId is null ? null : SettledOn);

    void Write(ProposalDraft draft) =>
        (AudienceId, What, Deliverable, Owner, Due) = (
            draft.Audience,
            draft.What,
            draft.Deliverable,
            draft.Owner,
            draft.Due
        );

    void Wait()
    {
        if (State != ProposalState.Waiting)
        {
            throw new InvalidOperationException("Only a proposal that waits can be settled.");
        }
    }
}

/// <summary>What a person writes of a proposal, already read and within its <see cref="Limits"/>.</summary>
public sealed record ProposalDraft
{
    /// <summary>The audience; null for none.</summary>
    public Id<Audience>? Audience { get; init; }

    /// <summary>What would be done, in a line.</summary>
    public required string What { get; init; }

    /// <summary>What would exist when it is done.</summary>
    public string? Deliverable { get; init; }

    /// <summary>Who would answer, in words.</summary>
    public string? Owner { get; init; }

    /// <summary>By when.</summary>
    public SaidDate? Due { get; init; }

    /// <summary>Where its words start in the reply.</summary>
    public int? Start { get; init; }

    /// <summary>Where they end, exclusive.</summary>
    public int? End { get; init; }
}

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>It waits beside the holes.</summary>
    Waiting = 1,

    /// <summary>It became an action.</summary>
    Chosen = 2,

    /// <summary>Another tells it.</summary>
    Merged = 3,

    /// <summary>It was set aside, for a reason.</summary>
    SetAside = 4,
}
