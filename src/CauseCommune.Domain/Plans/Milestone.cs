using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>
/// A dated step of an action, that anybody can see was reached or not: what the Open Government Partnership calls a milestone of a
/// commitment. Whether it is late is derived, never stored.
/// </summary>
public sealed class Milestone : IKeepsHistory
{
    Milestone() { }

    internal Milestone(
        Id<Milestone> id,
        Action action,
        string what,
        SaidDate when,
        bool isPublic
    ) =>
        (Id, CoalitionId, ActionId, What, When, IsPublic) = (
            id,
            action.CoalitionId,
            action.Id,
            what,
            when,
            isPublic
        );

    /// <summary>Its identity.</summary>
    public Id<Milestone> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The action whose step it is.</summary>
    public Id<Action> ActionId { get; private init; }

    /// <summary>What will be so, in a line.</summary>
    public string What { get; private set; } = "";

    /// <summary>By when.</summary>
    public SaidDate When { get; private set; } = null!;

    /// <summary>The day it was done; null while it is not.</summary>
    public LocalDate? DoneOn { get; private set; }

    /// <summary>Whether the public reads it once its action is published.</summary>
    public bool IsPublic { get; private set; }

    /// <inheritdoc/>
    public string HistorySubject => "action";

    /// <inheritdoc/>
    public Guid HistoryId => ActionId.Value;

    /// <summary>Writes what a person changed.</summary>
    public void Edit(string what, SaidDate when, bool isPublic) =>
        (What, When, IsPublic) = (what, when, isPublic);

    /// <summary>It was done on a day.</summary>
    public void Do(LocalDate on) => DoneOn = on;

    /// <summary>It is not done after all.</summary>
    public void Reopen() => DoneOn = null;

    /// <summary>What is shown of it on <paramref name="today"/>: late once its days have ended, unless its action is done or dropped.</summary>
    public MilestoneState Shown(RecordedState action, LocalDate today) =>
        MilestoneStates.Of(When.End, DoneOn, action, today);
}

/// <summary>What is shown of a milestone.</summary>
public enum MilestoneState
{
    /// <summary>Its days have not ended.</summary>
    Ahead = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>Not done, and its days have ended.</summary>
    Late = 3,

    /// <summary>Not done, and its action is done or dropped: nobody waits for it any more.</summary>
    LetGo = 4,
}

/// <summary>Derives what is shown of a milestone.</summary>
public static class MilestoneStates
{
    /// <summary>The one state of a milestone on <paramref name="today"/>.</summary>
    /// <param name="ends">The last of its days.</param>
    /// <param name="doneOn">The day it was done.</param>
    /// <param name="action">The recorded state of its action.</param>
    /// <param name="today">The day of the coalition.</param>
    public static MilestoneState Of(
        LocalDate ends,
        LocalDate? doneOn,
        RecordedState action,
        LocalDate today
    ) =>
        doneOn is not null ? MilestoneState.Done
        : action is RecordedState.Done or RecordedState.Dropped ? MilestoneState.LetGo
        : ends < today ? MilestoneState.Late
        : MilestoneState.Ahead;
}
