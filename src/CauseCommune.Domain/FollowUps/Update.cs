using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.FollowUps;

/// <summary>News on one action: the day they speak of, the state, a sentence, by whom.</summary>
public sealed class Update : IKeepsHistory
{
    Update() { }

    internal Update(Id<Update> id, Action action, UpdateDraft draft, Id<Actor>? by, Instant now)
    {
        (Id, CoalitionId, ActionId, RecordedAt, RecordedBy) = (
            id,
            action.CoalitionId,
            action.Id,
            now,
            by
        );
        (Day, State, Sentence, Due, DeclaredBy) = (
            draft.Day,
            draft.State,
            draft.Sentence,
            draft.Due,
            draft.DeclaredBy
        );
    }

    /// <summary>Its identity.</summary>
    public Id<Update> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The action.</summary>
    public Id<Action> ActionId { get; private init; }

    /// <summary>The day it speaks of.</summary>
    public LocalDate Day { get; private init; }

    /// <summary>The state on that day.</summary>
    public RecordedState State { get; private init; }

    /// <summary>What happened, in a sentence.</summary>
    public string? Sentence { get; private init; }

    /// <summary>The new due date, when it brings one.</summary>
    public SaidDate? Due { get; private init; }

    /// <summary>Who told it, in words, when it is not who recorded it.</summary>
    public string? DeclaredBy { get; private init; }

    /// <summary>Who recorded it.</summary>
    public Id<Actor>? RecordedBy { get; private init; }

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt { get; private init; }

    /// <inheritdoc/>
    public string HistorySubject => "action";

    /// <inheritdoc/>
    public Guid HistoryId => ActionId.Value;
}

/// <summary>News as a person writes them, already read and within their <see cref="Limits"/>.</summary>
/// <param name="Day">The day they speak of.</param>
/// <param name="State">The state on that day.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Due">The new due date, when there is one.</param>
/// <param name="DeclaredBy">Who told it.</param>
public sealed record UpdateDraft(
    LocalDate Day,
    RecordedState State,
    string? Sentence = null,
    SaidDate? Due = null,
    string? DeclaredBy = null
);
