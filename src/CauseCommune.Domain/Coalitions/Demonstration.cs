namespace CauseCommune.Domain.Coalitions;

/// <summary>Whether a coalition is a demonstration, and which.</summary>
public enum Demonstration
{
    /// <summary>A coalition of its own.</summary>
    None = 0,

    /// <summary>As on 6 February 2018: only what a real report says.</summary>
    FirstCase = 1,

    /// <summary>A fictitious coalition that shows every state.</summary>
    Example = 2,
}
