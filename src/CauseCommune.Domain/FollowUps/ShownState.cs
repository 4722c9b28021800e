using NodaTime;

namespace CauseCommune.Domain.FollowUps;

/// <summary>The one state that is shown: recorded, or derived from what was not said.</summary>
public enum ShownState
{
    /// <summary>○ planned.</summary>
    Planned = 1,

    /// <summary>◐ under way.</summary>
    UnderWay = 2,

    /// <summary>● done.</summary>
    Done = 3,

    /// <summary>× dropped.</summary>
    Dropped = 4,

    /// <summary>▲ late: not done or dropped, and its period has ended.</summary>
    Late = 5,

    /// <summary>? to confirm: its planned start has passed, or it is under way, and nobody said anything for long.</summary>
    ToConfirm = 6,
}

/// <summary>How the shown state is derived.</summary>
public static class ShownStates
{
    /// <summary>After so many days without news something is to confirm, or since the last meeting, whichever is shorter.</summary>
    public const int DaysOfTrust = 30;

    /// <summary>
    /// Done and dropped never turn; then late; then to confirm; else the recorded state.
    /// </summary>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="startEnds">The last day of its planned start, if it has one.</param>
    /// <param name="dueEnds">The last day of its due date, if it has one.</param>
    /// <param name="lastNews">The day that its latest news speak of, or the day it was promised.</param>
    /// <param name="today">The day of the coalition.</param>
    /// <param name="lastMeeting">The day of the last meeting held before today, if any.</param>
    public static ShownState Of(
        RecordedState recorded,
        LocalDate? startEnds,
        LocalDate? dueEnds,
        LocalDate lastNews,
        LocalDate today,
        LocalDate? lastMeeting
    )
    {
        if (recorded is RecordedState.Done or RecordedState.Dropped)
        {
            return (ShownState)recorded;
        }

        if (dueEnds < today)
        {
            return ShownState.Late;
        }

        var shouldHaveBegun = recorded == RecordedState.UnderWay || startEnds < today;
        return shouldHaveBegun && lastNews < TrustedSince(today, lastMeeting)
            ? ShownState.ToConfirm
            : (ShownState)recorded;
    }

    static LocalDate TrustedSince(LocalDate today, LocalDate? lastMeeting)
    {
        var since = today.PlusDays(-DaysOfTrust);
        return lastMeeting is { } met && met > since ? met : since;
    }
}
