using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>From when and until when something holds, each as precisely as it was said.</summary>
public static class Term
{
    /// <summary>
    /// True on <paramref name="day"/>: from the first day of its beginning, or of old when none was said, to the last day of its
    /// end, or for good when none was said.
    /// </summary>
    public static bool HoldsOn(SaidDate? from, SaidDate? until, LocalDate day) =>
        (from is null || from.Start <= day) && (until is null || until.End >= day);

    /// <summary>True when <paramref name="until"/> ends before <paramref name="from"/> begins.</summary>
    public static bool IsBackwards(SaidDate? from, SaidDate? until) =>
        from is not null && until is not null && until.End < from.Start;
}
