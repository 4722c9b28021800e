using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>
/// A person's word that two organisations, or two people, are not one although their names are alike: they are not shown as
/// likely duplicates again.
/// </summary>
public sealed class ToldApart : IBelongsToCoalition
{
    /// <summary>Its identity.</summary>
    public required Id<ToldApart> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The one of the two whose id is lower.</summary>
    public required Guid One { get; init; }

    /// <summary>The other.</summary>
    public required Guid Other { get; init; }

    /// <summary>The word about two ids, in whatever order they are given.</summary>
    public static ToldApart Of(Guid one, Guid other, Id<Coalition> coalition, Instant now) =>
        new()
        {
            Id = Id<ToldApart>.New(now),
            CoalitionId = coalition,
            One = one < other ? one : other,
            Other = one < other ? other : one,
        };
}
