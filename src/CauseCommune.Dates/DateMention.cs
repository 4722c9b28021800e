using NodaTime;

namespace CauseCommune.Dates;

/// <summary>A date found in running text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text as given.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Period">The days that it names; null exactly when there is a <paramref name="Refusal"/>.</param>
/// <param name="Time">The time of day, when it was said.</param>
/// <param name="Reason">How what was left out has been found.</param>
/// <param name="Doubt">Why a person should look again; else null.</param>
/// <param name="Refusal">Why there is no such date, as for « le 31 février »; else null.</param>
/// <param name="IsPast">True when its last day lies before the reference day.</param>
public sealed record DateMention(
    int Start,
    int End,
    Period? Period,
    LocalTime? Time,
    Wording Reason,
    Wording? Doubt,
    Wording? Refusal,
    bool IsPast
)
{
    /// <summary>True when its words make it a deadline: « avant le 10 », « d'ici fin mars ».</summary>
    public bool IsDeadline => Period?.Precision == Precision.Until;

    /// <summary>The passage itself.</summary>
    /// <param name="text">The text that was searched.</param>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];
}
