using NodaTime;

namespace CauseCommune.Dates;

/// <summary>What a whole text says, when it is one date: a period with its reason, or a refusal with what to write instead.</summary>
/// <param name="Period">The days that it names; null exactly when there is a <paramref name="Refusal"/>.</param>
/// <param name="Time">The time of day, when it was said: « le 2 à 14 h ».</param>
/// <param name="Reason">How what was left out has been found: « année déduite de la date de référence ».</param>
/// <param name="Doubt">Why a person should look again, as when the weekday does not fit its date; else null.</param>
/// <param name="Refusal">Why it is no date, and what to write instead; null when it is one.</param>
public sealed record DateReading(
    Period? Period,
    LocalTime? Time,
    Wording Reason,
    Wording? Doubt,
    Wording? Refusal
)
{
    /// <summary>True when the text was understood.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Period))]
    public bool IsUnderstood => Period is not null;
}
