namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>The coalition itself; POST: changes it.</summary>
    public static string Settings(At at) => $"{Today(at)}/settings";

    /// <summary>Deletes the coalition whole, after its name was typed; POST: does it.</summary>
    public static string Deletion(At at) => $"{Settings(at)}/deletion";
}
