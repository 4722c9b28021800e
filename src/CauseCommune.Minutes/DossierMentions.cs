using CauseCommune.Dates;

namespace CauseCommune.Minutes;

/// <summary>What became of a dossier.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Dossier">What was applied for: a label with its year, « grande cause nationale 2018 », or the words of the text.</param>
/// <param name="Retained">True when it was retained.</param>
/// <param name="Chosen">The theme or dossier that was chosen instead, null when it is not said.</param>
/// <param name="FiledBy">Who filed it, null when it is not said.</param>
/// <param name="DecidedBy">Who decided, null when it is not said.</param>
public sealed record OutcomeMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Dossier,
    bool Retained,
    string? Chosen = null,
    string? FiledBy = null,
    string? DecidedBy = null
) : Mention(Passage, Certainty, Reason);

/// <summary>What an authority said that it thinks of the cause or of the approach.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Authority">The person or body.</param>
/// <param name="Title">Their title, null when it is not said.</param>
/// <param name="Stance">For, against, or with reservations.</param>
/// <param name="Reasons">The reasons that the text gives, in its order.</param>
/// <param name="Wish">What they wish to do next, null when it is not said.</param>
public sealed record PositionMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Authority,
    string? Title,
    Stance Stance,
    IReadOnlyList<ReasonGiven> Reasons,
    string? Wish = null
) : Mention(Passage, Certainty, Reason);

/// <summary>What somebody thinks of a cause.</summary>
public enum Stance
{
    /// <summary>They support it.</summary>
    Supports = 1,

    /// <summary>They support it on conditions, or wait.</summary>
    Reserved,

    /// <summary>They oppose it.</summary>
    Opposes,
}

/// <summary>One reason of a position.</summary>
/// <param name="Text">The reason, as written.</param>
/// <param name="Passage">Where it stands.</param>
public sealed record ReasonGiven(string Text, Passage Passage);

/// <summary>A larger frame that the cause is to be placed in.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Frame">Its name.</param>
/// <param name="CarriedBy">Who carries it, null when it is not said.</param>
public sealed record FrameMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Frame,
    string? CarriedBy = null
) : Mention(Passage, Certainty, Reason);

/// <summary>Who tells the report.</summary>
/// <param name="Passage">The words that it was found in.</param>
/// <param name="Certainty">How sure the reader is: likely at most when it is concluded rather than said.</param>
/// <param name="Reason">What it was concluded from.</param>
/// <param name="Author">The organisation or person.</param>
/// <param name="Url">The address of the page that was named, null when there is none.</param>
public sealed record SourceMention(
    Passage Passage,
    Certainty Certainty,
    Wording Reason,
    string Author,
    string? Url = null
) : Mention(Passage, Certainty, Reason);
