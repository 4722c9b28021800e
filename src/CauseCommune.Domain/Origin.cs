using CauseCommune.Domain.Meetings;

namespace CauseCommune.Domain;

/// <summary>Where a fact comes from: who tells it and, when minutes tell it, in which passage.</summary>
public sealed record Origin
{
    /// <summary>Who tells it, in words: a member's name, a newspaper, « saisi à la main ».</summary>
    public required string Source { get; init; }

    /// <summary>Where it can be read, when it is published.</summary>
    public string? Url { get; init; }

    /// <summary>The minutes that tell it.</summary>
    public Id<MeetingMinutes>? MinutesId { get; init; }

    /// <summary>Where the passage starts in the text of the minutes, in UTF-16 code units.</summary>
    public int? Start { get; init; }

    /// <summary>Where the passage ends, exclusive.</summary>
    public int? End { get; init; }
}
