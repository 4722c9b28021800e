namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>What addresses of the instance itself begin with, behind the language: no coalition can be called so.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(
        StringComparer.Ordinal
    )
    {
        "account",
        "backups",
        "mails",
        "coalitions",
        "guide",
        "host",
        "me",
        "operation",
        "sign-in",
        "sign-out",
        "theme",
    };

    /// <summary>The name of the local person; POST: gives it.</summary>
    public static string Me(Language language, string? back = null) =>
        $"/{language}/me{Back(back)}";

    /// <summary>POST: starts a coalition by its name, cause, audiences and needs.</summary>
    public static string Coalitions(Language language) => $"/{language}/coalitions";

    /// <summary>The form that starts one from nothing.</summary>
    public static string NewCoalition(Language language) => $"{Coalitions(language)}/new";

    /// <summary>POST: starts a coalition by pasting its minutes.</summary>
    public static string CoalitionFromMinutes(Language language) =>
        $"{Coalitions(language)}/from-minutes";
}
