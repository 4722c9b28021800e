using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.FollowUps;

/// <summary>News of an action asked for, and until when an answer is expected.</summary>
public sealed class Request : IKeepsHistory
{
    Request() { }

    internal Request(Id<Request> id, Action action, LocalDate askedOn, LocalDate answerBy) =>
        (Id, CoalitionId, ActionId, AskedOn, AnswerBy) = (
            id,
            action.CoalitionId,
            action.Id,
            askedOn,
            answerBy
        );

    /// <summary>Its identity.</summary>
    public Id<Request> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The action.</summary>
    public Id<Action> ActionId { get; private init; }

    /// <summary>The day it was asked.</summary>
    public LocalDate AskedOn { get; private init; }

    /// <summary>The last day to answer.</summary>
    public LocalDate AnswerBy { get; private init; }

    /// <summary>The day of the news that answered it.</summary>
    public LocalDate? AnsweredOn { get; private set; }

    /// <summary>True while no answer came.</summary>
    public bool IsOpen => AnsweredOn is null;

    /// <inheritdoc/>
    public string HistorySubject => "action";

    /// <inheritdoc/>
    public Guid HistoryId => ActionId.Value;

    /// <summary>Silence: asked, its deadline passed, no answer. Distinct from late.</summary>
    public bool IsSilent(LocalDate today) => IsOpen && AnswerBy < today;

    /// <summary>Notes that news came.</summary>
    public void Answer(LocalDate on) => AnsweredOn ??= on;
}
