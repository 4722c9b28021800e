using CauseCommune.App.Look;

namespace CauseCommune.App.Features.Directory;

/// <summary>Two that may be one, beside each other, and which of them stays.</summary>
/// <param name="One">The one from which one came.</param>
/// <param name="Other">The other; null until it is chosen.</param>
/// <param name="Choices">The names that may be chosen.</param>
public sealed record Merging(
    MergeSide One,
    MergeSide? Other,
    IReadOnlyList<string> Choices,
    MergeForm Form
)
{
    public Refusals? Refusals { get; init; }

    /// <summary>Where the choice and the form are sent, and where one says that they are two.</summary>
    public required string Address { get; init; }

    public required string Distinction { get; init; }

    /// <summary>« Organization » or « Person »: the words that differ.</summary>
    public required string Kind { get; init; }
}

/// <summary>One of two.</summary>
/// <param name="Facts">What is known of it.</param>
/// <param name="Named">In how many places it is named.</param>
public sealed record MergeSide(
    Guid Id,
    string Name,
    string Address,
    IReadOnlyList<string> Facts,
    int Named
);

public sealed record MergeForm
{
    /// <summary>The id of the other.</summary>
    public string? With { get; init; }

    /// <summary>The name of the other, as it was typed.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the one that stays.</summary>
    public string? Keep { get; init; }
}
