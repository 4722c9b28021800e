using CauseCommune.Domain;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>What was done in the last thirty days, each gesture with « undo ».</summary>
    public static string Journal(At at) => $"{Today(at)}/journal";

    /// <summary>The journal of what a filter asks for, from a gesture on.</summary>
    public static string Journal(
        At at,
        Features.Undo.JournalFilter filter,
        Id<Gesture>? before = null
    ) =>
        Journal(at)
        + Query(
            ("who", filter.Who?.ToString()),
            ("what", filter.What),
            ("thing", filter.Thing),
            ("before", before?.ToString())
        );

    /// <summary>POST: takes a gesture back.</summary>
    public static string Undo(At at, Id<Gesture> gesture) => $"{Journal(at)}/{gesture}/undo";
}
