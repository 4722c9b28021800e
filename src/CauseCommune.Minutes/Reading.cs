using CauseCommune.Dates;

namespace CauseCommune.Minutes;

/// <summary>What was read in a text of minutes.</summary>
/// <param name="Text">
/// The text as it is shown and stored: cleaned once (line ends, characters that no store accepts, markup of a
/// word processor). Every <see cref="Passage"/> points into this text, not into the one that was given.
/// </param>
/// <param name="Mentions">What was found, in the order of the text.</param>
/// <param name="Language">The language of the text, as given or as judged.</param>
/// <param name="Remarks">
/// What the person who pasted the text should know of the reading as a whole, such as a language that the reader
/// does not understand. Empty when there is nothing to say.
/// </param>
public sealed record Reading(
    string Text,
    IReadOnlyList<Mention> Mentions,
    TextLanguage Language,
    IReadOnlyList<Wording> Remarks
)
{
    /// <summary>The mentions of one kind, in the order of the text.</summary>
    public IEnumerable<T> All<T>()
        where T : Mention => Mentions.OfType<T>();
}
