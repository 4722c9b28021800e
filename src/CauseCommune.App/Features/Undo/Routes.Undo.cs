using CauseCommune.Domain;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>What was done in the last thirty days, each gesture with « undo ».</summary>
    public static string Journal(At at) => $"{Today(at)}/journal";

    /// <summary>POST: takes a gesture back.</summary>
    public static string Undo(At at, Id<Gesture> gesture) => $"{Journal(at)}/{gesture}/undo";
}
