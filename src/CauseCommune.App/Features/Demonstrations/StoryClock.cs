using NodaTime;

namespace CauseCommune.App.Features.Demonstrations;

/// <summary>
/// The clock of a story: nine in the morning, UTC, of the day that is told, and a millisecond more each time it is read,
/// so that what is told later also sorts later.
/// </summary>
sealed class StoryClock : TimeProvider
{
    int read;

    /// <summary>The day that is told.</summary>
    public LocalDate Day { get; set; }

    public Instant Now =>
        Day.At(new LocalTime(9, 0)).InUtc().ToInstant() + Duration.FromMilliseconds(read++);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
