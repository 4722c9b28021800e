using NodaTime;

namespace CauseCommune.Dates;

/// <summary>Where to look for the year, the month or the week that an expression leaves out.</summary>
public enum Direction
{
    /// <summary>
    /// The one nearest to the reference day, before or after; of two equally near, the later one; but nothing that lies
    /// more than four months back, which is rather the next one. For running text.
    /// A deadline (« avant », « d'ici ») looks ahead all the same, and so do a day without month (« le 2 »), a season, a
    /// quarter, a semester, a feast, school holidays and « la rentrée ».
    /// </summary>
    Nearest = 1,

    /// <summary>The first that has not ended on the reference day. For a field that asks for a due date.</summary>
    Future,

    /// <summary>The last that has begun on the reference day. For a field that asks what has been.</summary>
    Past,
}

/// <summary>What an expression is read against.</summary>
public sealed record DateContext
{
    /// <summary>Reads from <paramref name="reference"/>, looking where <paramref name="direction"/> says.</summary>
    /// <param name="reference">The day on which it is said: that of the meeting, or today; years 1000 to 9000.</param>
    /// <param name="direction">Where to look for what is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year of <paramref name="reference"/> is outside 1000 to 9000.</exception>
    public DateContext(LocalDate reference, Direction direction = Direction.Nearest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reference.Year, 1000, nameof(reference));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reference.Year, 9000, nameof(reference));
        Reference = reference;
        Direction = direction;
    }

    /// <summary>The day on which it is said.</summary>
    public LocalDate Reference { get; }

    /// <summary>Where to look for what is left out.</summary>
    public Direction Direction { get; }

    internal DateContext Looking(Direction direction) => new(Reference, direction);
}
