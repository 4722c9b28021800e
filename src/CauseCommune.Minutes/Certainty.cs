namespace CauseCommune.Minutes;

/// <summary>How sure the reader is of a mention.</summary>
public enum Certainty
{
    /// <summary>May well be wrong: waits until somebody chooses it.</summary>
    Doubtful = 1,

    /// <summary>More probably right than wrong.</summary>
    Likely,

    /// <summary>Said in so many words; wrong at most once in ten.</summary>
    Sure,
}
