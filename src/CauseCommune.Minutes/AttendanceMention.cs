using CauseCommune.Dates;

namespace CauseCommune.Minutes;

/// <summary>Somebody whom the minutes name, and whether they were there.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Name">
/// Their name, cased as names are (« Nora Exemple »); null when only a title was said, or for others who are not named.
/// </param>
/// <param name="Title">Their title or role: « députée des Hauts-de-Seine », « trésorière »; null when it is not said.</param>
/// <param name="Organization">The organisation that they belong to, null when it is not said.</param>
/// <param name="Represents">The organisation that they stood for that day; no mandate follows from it. Null when it is not said.</param>
/// <param name="Presence">Whether they were there.</param>
/// <param name="OthersNotNamed">True when the mention stands for others, present but not named; then <paramref name="Name"/> is null.</param>
/// <param name="ReceivedTheOthers">True when they received the others: the meeting was at their invitation.</param>
public sealed record AttendanceMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string? Name,
    string? Title,
    string? Organization,
    string? Represents,
    Presence Presence,
    bool OthersNotNamed = false,
    bool ReceivedTheOthers = false
) : Mention(Passage, Certainty, Reason);

/// <summary>Whether somebody was at the meeting.</summary>
public enum Presence
{
    /// <summary>They were there.</summary>
    Present = 1,

    /// <summary>They were not there, and were excused or counted absent.</summary>
    Excused,

    /// <summary>They were not there, and somebody stood for them.</summary>
    Represented,

    /// <summary>The text names them and does not say that they were there.</summary>
    OnlyNamed,
}
