using CauseCommune.Dates;

namespace CauseCommune.Minutes;

/// <summary>
/// Something that the reader found in minutes. It is a proposal: a person accepts, corrects or drops it.
/// </summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found or concluded, in words for the person who reviews it.</param>
public abstract record Mention(Passage Passage, Certainty Certainty, Wording Reason);
