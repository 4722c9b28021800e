namespace CauseCommune.Domain.Plans;

/// <summary>What a person writes of an action, already read and within its <see cref="Limits"/>.</summary>
public sealed record ActionDraft
{
    /// <summary>What will be done, in a line.</summary>
    public required string What { get; init; }

    /// <summary>What will exist when it is done.</summary>
    public string? Deliverable { get; init; }

    /// <summary>When it starts.</summary>
    public SaidDate? Start { get; init; }

    /// <summary>By when it is done.</summary>
    public SaidDate? Due { get; init; }

    /// <summary>What only the coalition reads.</summary>
    public string? InternalNote { get; init; }

    /// <summary>What the public may read, once its organisation agrees.</summary>
    public string? PublicSentence { get; init; }
}
