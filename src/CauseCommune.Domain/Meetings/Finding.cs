using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Meetings;

/// <summary>One thing found in minutes beside its passage, and what a person made of it. It is recorded once.</summary>
public sealed class Finding : IBelongsToCoalition
{
    /// <summary>Its identity.</summary>
    public required Id<Finding> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The minutes.</summary>
    public required Id<MeetingMinutes> MinutesId { get; init; }

    /// <summary>What kind of mention it is.</summary>
    public required string Kind { get; init; }

    /// <summary>Its place in the review, from 1.</summary>
    public required int Rank { get; set; }

    /// <summary>Where its passage starts in the text, in UTF-16 code units.</summary>
    public int Start { get; internal set; }

    /// <summary>Where its passage ends, exclusive.</summary>
    public int End { get; internal set; }

    /// <summary>How sure the reader is.</summary>
    public required FindingCertainty Certainty { get; init; }

    /// <summary>Why it was found, in French.</summary>
    public required string ReasonFrench { get; init; }

    /// <summary>Why it was found, in English.</summary>
    public required string ReasonEnglish { get; init; }

    /// <summary>The mention as the reader proposed it, in JSON.</summary>
    public required string Proposed { get; init; }

    /// <summary>The mention as a person corrected it, in JSON.</summary>
    public string? Corrected { get; private set; }

    /// <summary>What a person made of it so far.</summary>
    public FindingChoice Choice { get; private set; } = FindingChoice.Waiting;

    /// <summary>True when a person added what the reader missed.</summary>
    public bool AddedByHand { get; init; }

    /// <summary>The confirmation that recorded it; null while nothing is recorded.</summary>
    public Id<Confirmation>? ConfirmationId { get; private set; }

    /// <summary>True once it stands in the coalition's records.</summary>
    public bool IsRecorded => ConfirmationId is not null;

    /// <summary>What is to be recorded: the correction, or else the proposal.</summary>
    public string Said =>
        Choice == FindingChoice.Corrected && Corrected is not null ? Corrected : Proposed;

    /// <summary>Accepts it as proposed; a recorded finding stays as it is.</summary>
    public void Accept() => Choose(FindingChoice.Accepted, Corrected);

    /// <summary>Accepts it as corrected.</summary>
    public void Correct(string corrected) => Choose(FindingChoice.Corrected, corrected);

    /// <summary>Drops it; what was typed is kept.</summary>
    public void Drop() => Choose(FindingChoice.Dropped, Corrected);

    /// <summary>Leaves it for later.</summary>
    public void Wait() => Choose(FindingChoice.Waiting, Corrected);

    /// <summary>Notes that <paramref name="confirmation"/> recorded it.</summary>
    /// <exception cref="InvalidOperationException">It was recorded before.</exception>
    public void RecordedBy(Id<Confirmation> confirmation) =>
        ConfirmationId = IsRecorded
            ? throw new InvalidOperationException("A finding is recorded once.")
            : confirmation;

    /// <summary>Takes back that it was recorded.</summary>
    public void Unrecord() => ConfirmationId = null;

    void Choose(FindingChoice choice, string? corrected)
    {
        if (!IsRecorded)
        {
            (Choice, Corrected) = (choice, corrected);
        }
    }
}

/// <summary>How sure the reader is of what it found.</summary>
public enum FindingCertainty
{
    /// <summary>Waits for a person.</summary>
    Doubtful = 1,

    /// <summary>More likely right than wrong.</summary>
    Likely = 2,

    /// <summary>Preselected.</summary>
    Sure = 3,
}

/// <summary>What a person made of something found.</summary>
public enum FindingChoice
{
    /// <summary>Nothing yet.</summary>
    Waiting = 0,

    /// <summary>Accepted as proposed.</summary>
    Accepted = 1,

    /// <summary>Accepted as corrected.</summary>
    Corrected = 2,

    /// <summary>Dropped.</summary>
    Dropped = 3,
}
