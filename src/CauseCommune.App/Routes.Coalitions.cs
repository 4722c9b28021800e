namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>The coalition itself; POST: changes it.</summary>
    public static string Settings(At at) => $"{Today(at)}/settings";

    /// <summary>The invented people of a demonstration; POST: enters it as one of them.</summary>
    public static string EnterAs(At at) => $"{Today(at)}/enter";

    /// <summary>Deletes the coalition whole, after its name was typed; POST: does it.</summary>
    public static string Deletion(At at) => $"{Settings(at)}/deletion";

    /// <summary>Who publishes, who hosts, in whose name mails are sent.</summary>
    public static string LegalSettings(At at) => $"{Settings(at)}/legal";
}
