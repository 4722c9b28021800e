using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>The weather of an action: whether a person thinks that its goal will be reached.</summary>
public sealed record Confidence
{
    /// <summary>The judgement.</summary>
    public required ConfidenceLevel Level { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Sentence { get; init; }

    /// <summary>Whose judgement it is, in words.</summary>
    public string? By { get; init; }

    /// <summary>The day it was given.</summary>
    public required LocalDate On { get; init; }
}

/// <summary>The three weathers.</summary>
public enum ConfidenceLevel
{
    /// <summary>Within reach.</summary>
    WithinReach = 1,

    /// <summary>Uncertain.</summary>
    Uncertain = 2,

    /// <summary>Out of reach.</summary>
    OutOfReach = 3,
}
