using CauseCommune.Dates;

namespace CauseCommune.Minutes;

/// <summary>Something that somebody is to do after the meeting.</summary>
/// <param name="Passage">The words that state the deed, and nothing else.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was taken for an action.</param>
/// <param name="What">The deed, as written.</param>
/// <param name="Owners">Who does it, in the order of the text; empty when nobody is named.</param>
/// <param name="Due">By when, null when it is not said, recurs or does not exist.</param>
/// <param name="DueSaid">The words that say by when, null when none do.</param>
/// <param name="DueIsNextMeeting">True when it is due for the next meeting: it then moves with that meeting.</param>
/// <param name="Audience">For which audience, null when it is not said.</param>
/// <param name="Told">The state that the text itself tells, null when it tells none.</param>
public sealed record ActionMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string What,
    IReadOnlyList<OwnerName> Owners,
    Period? Due = null,
    string? DueSaid = null,
    bool DueIsNextMeeting = false,
    string? Audience = null,
    ToldState? Told = null
) : Mention(Passage, Certainty, Reason);

/// <summary>The name of a doer, as the minutes give it.</summary>
/// <param name="Name">The name, as written but for capitals and article: « Nora Exemple », « bureau ».</param>
/// <param name="Kind">What bears the name.</param>
/// <param name="Passage">Where it stands.</param>
/// <param name="FullName">
/// The full name of the one person of these minutes who is meant, when <paramref name="Name"/> is only a part of it or
/// its initials: « Nora Exemple » for « Nora » or « NE »; null when it adds nothing, or several could be meant.
/// </param>
public sealed record OwnerName(
    string Name,
    OwnerKind Kind,
    Passage Passage,
    string? FullName = null
);

/// <summary>What the name of an owner stands for.</summary>
public enum OwnerKind
{
    /// <summary>A person.</summary>
    Person = 1,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A group: « le bureau », « la commission communication ».</summary>
    Group,
}

/// <summary>A state that minutes tell of an action.</summary>
public enum ToldState
{
    /// <summary>Not begun.</summary>
    Planned = 1,

    /// <summary>« en cours ».</summary>
    UnderWay,

    /// <summary>« fait ».</summary>
    Done,

    /// <summary>« abandonné ».</summary>
    Dropped,
}
