using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.News;

/// <summary>News for the public, with who tells them.</summary>
public sealed class NewsPost : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<NewsPost> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; set; }

    /// <summary>What happened, in plain text.</summary>
    public required string Body { get; set; }

    /// <summary>The day or the month it was published, as it was said.</summary>
    public required SaidDate Published { get; set; }

    /// <summary>Who tells it, and where.</summary>
    public required Origin Origin { get; set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;
}
