namespace CauseCommune.App;

/// <summary>The backups of the instance.</summary>
public static partial class Routes
{
    /// <summary>Read: how the last one went, and the list. Sent: makes one now.</summary>
    public static string Backups(Language language) => $"{Home(language)}/backups";
}
