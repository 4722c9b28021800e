using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App;

/// <summary>What the host sees: the coalitions, by their names alone.</summary>
public static partial class Routes
{
    public static string Host(Language language) => $"{Home(language)}/host";

    /// <summary>The first host comes in by the code that the console printed.</summary>
    public static string FirstHost(Language language) => $"{Host(language)}/first";

    /// <summary>POST: creates a coalition and invites who coordinates it.</summary>
    public static string HostCoalitions(Language language) => $"{Host(language)}/coalitions";

    /// <summary>POST: invites another to coordinate it.</summary>
    public static string HostCoordinators(Language language, Id<Coalition> coalition) =>
        $"{HostCoalitions(language)}/{coalition}/coordinators";
}
