using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>What an expression comes to, once read against a reference day.</summary>
internal sealed record Resolved(Period? Period, Wording Reason)
{
    public LocalTime? Time { get; init; }

    public Wording? Doubt { get; init; }

    public Wording? Refusal { get; init; }

    public static Resolved To(Period period, Wording reason) => new(period, reason);

    public static Resolved Refused(Wording refusal) =>
        new(null, Reasons.Complete) { Refusal = refusal };
}
