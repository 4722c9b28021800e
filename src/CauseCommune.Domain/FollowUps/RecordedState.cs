namespace CauseCommune.Domain.FollowUps;

/// <summary>The state of an action that somebody recorded.</summary>
public enum RecordedState
{
    /// <summary>Not begun.</summary>
    Planned = 1,

    /// <summary>Under way.</summary>
    UnderWay = 2,

    /// <summary>Done; never turns.</summary>
    Done = 3,

    /// <summary>Dropped; never turns.</summary>
    Dropped = 4,
}
