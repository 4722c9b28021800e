using CauseCommune.Dates;

namespace CauseCommune.Minutes;

/// <summary>What the meeting settled.</summary>
/// <param name="Passage">The clause that states it.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was taken for a decision.</param>
/// <param name="Text">The decision, as written.</param>
public sealed record DecisionMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Text
) : Mention(Passage, Certainty, Reason);

/// <summary>A question that the meeting left open.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was taken for a question.</param>
/// <param name="Text">What is to be found out: « les voies et moyens d'… ».</param>
/// <param name="Owner">Who wished to find it out, null when it is not said.</param>
public sealed record QuestionMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Text,
    string? Owner = null
) : Mention(Passage, Certainty, Reason);
