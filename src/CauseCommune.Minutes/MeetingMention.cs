using CauseCommune.Dates;
using NodaTime;
using Period = CauseCommune.Dates.Period;

namespace CauseCommune.Minutes;

/// <summary>The meeting that the minutes tell of.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Date">Its day, null when the text does not say it or says one that does not exist.</param>
/// <param name="Kind">What kind of meeting it was, null when it is not said.</param>
/// <param name="Place">Where it took place, null when it is not said.</param>
/// <param name="Time">When it began, in the coalition's time zone; null when it is not said.</param>
public sealed record MeetingMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    LocalDate? Date,
    MeetingKind? Kind = null,
    string? Place = null,
    LocalTime? Time = null
) : Mention(Passage, Certainty, Reason);

/// <summary>The kinds of meeting that minutes name.</summary>
public enum MeetingKind
{
    /// <summary>A meeting of no particular kind: « réunion ».</summary>
    Ordinary = 1,

    /// <summary>« comité de pilotage », « copil », « comité technique ».</summary>
    SteeringCommittee,

    /// <summary>Received by, or receiving, a public authority.</summary>
    WithAuthority,

    /// <summary>« atelier », « workshop », « groupe de travail ».</summary>
    Workshop,

    /// <summary>« assemblée générale ».</summary>
    GeneralAssembly,

    /// <summary>« conseil d'administration », « bureau ».</summary>
    Board,
}

/// <summary>How long the meeting was to last, and lasted.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Planned">The planned duration, null when it is not said.</param>
/// <param name="Actual">The duration as it was, null when it is not said. At least one of the two is there.</param>
public sealed record DurationMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    Duration? Planned,
    Duration? Actual
) : Mention(Passage, Certainty, Reason);

/// <summary>When and where the next meeting is to be.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is: doubtful when the text gives two, or a date that does not exist.</param>
/// <param name="Reason">Why it was found, or why it is doubtful.</param>
/// <param name="When">Its day, or the period that it was said with; null when the date said does not exist.</param>
/// <param name="Time">The hour, in the coalition's time zone; null when it is not said.</param>
/// <param name="Place">Where, null when it is not said.</param>
public sealed record NextMeetingMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    Period? When,
    LocalTime? Time = null,
    string? Place = null
) : Mention(Passage, Certainty, Reason);
