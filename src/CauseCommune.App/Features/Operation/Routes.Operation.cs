namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>How the instance fares, for who keeps it running.</summary>
    public static string Operation(Language language) => $"{Home(language)}/operation";
}
