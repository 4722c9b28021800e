using NodaTime;

namespace CauseCommune.Minutes;

/// <summary>What the reader needs besides the text.</summary>
/// <param name="Reference">
/// The day that dates without a year are read from, when the text does not give the day of its meeting:
/// the day of publication, or of the file.
/// </param>
/// <param name="Known">What the coalition knows already; null for nothing.</param>
/// <param name="Language">The language of the text when it is known; null lets the reader judge.</param>
public sealed record ReadingContext(
    LocalDate Reference,
    Known? Known = null,
    TextLanguage? Language = null
);
