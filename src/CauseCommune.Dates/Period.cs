using NodaTime;

namespace CauseCommune.Dates;

/// <summary>
/// A date as people say it: the days from <see cref="Start"/> to <see cref="End"/>, both included,
/// with the precision that it was said with. A period is never narrowed to a day that nobody said.
/// </summary>
public sealed record Period
{
    /// <summary>Makes the period from <paramref name="start"/> to <paramref name="end"/>, both included.</summary>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public Period(LocalDate start, LocalDate end, Precision precision)
    {
        if (end < start)
        {
            throw new ArgumentException("A period cannot end before it starts.", nameof(end));
        }

        Start = start;
        End = end;
        Precision = precision;
    }

    /// <summary>The first day, included.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day, included. Nobody is late before it has ended.</summary>
    public LocalDate End { get; }

    /// <summary>How exactly it was said.</summary>
    public Precision Precision { get; }

    /// <summary>The period of one day.</summary>
    public static Period On(LocalDate day) => new(day, day, Precision.Day);

    /// <summary>A deadline: from the day it is said to <paramref name="end"/>, included.</summary>
    public static Period Until(LocalDate said, LocalDate end) =>
        new(said < end ? said : end, end, Precision.Until);

    /// <summary>True when its last day lies before <paramref name="today"/>.</summary>
    public bool HasEnded(LocalDate today) => End < today;
}
