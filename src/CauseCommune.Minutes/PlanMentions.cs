using CauseCommune.Dates;

namespace CauseCommune.Minutes;

/// <summary>An audience of the plan.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Name">Its name: « écoles ».</param>
/// <param name="Levels">The levels or parts that it spans, null when none are said: « du primaire au supérieur ».</param>
/// <param name="Needs">How many actions it needs (1 or more), null when it is not said.</param>
public sealed record AudienceMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Name,
    string? Levels = null,
    int? Needs = null
) : Mention(Passage, Certainty, Reason);

/// <summary>The organisation that centralises the actions.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Organization">Its name, as written.</param>
public sealed record CoordinatorMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Organization
) : Mention(Passage, Certainty, Reason);

/// <summary>The coalition that the minutes speak of.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cause">What it stands for, null when it is not said.</param>
/// <param name="Members">The organisations that the text calls its members; never all of them for sure.</param>
public sealed record CoalitionMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Name,
    string? Cause,
    IReadOnlyList<string> Members
) : Mention(Passage, Certainty, Reason);
