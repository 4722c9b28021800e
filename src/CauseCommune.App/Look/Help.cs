namespace CauseCommune.App.Look;

/// <summary>Which page of the guide explains a screen: the last part of its address that is known here decides.</summary>
public static class Help
{
    /// <summary>What the guide says of a part of an address.</summary>
    static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["access"] = "access",
        ["account"] = "access",
        ["backups"] = "backup",
        ["host"] = "access",
        ["sign-in"] = "access",
        ["operation"] = "install",
        ["coalitions"] = "start",
        ["me"] = "start",
        ["plan"] = "plan",
        ["actions"] = "action",
        ["updates"] = "follow-up",
        ["requests"] = "follow-up",
        ["publication"] = "public",
        ["collect"] = "collect",
        ["search"] = "find",
        ["decisions"] = "meeting",
        ["meetings"] = "meeting",
        ["questions"] = "meeting",
        ["minutes"] = "minutes",
        ["our-part"] = "access",
        ["dossier"] = "dossier",
        ["dossiers"] = "dossier",
        ["positions"] = "dossier",
        ["news"] = "public",
        ["public"] = "public",
        ["directory"] = "directory",
        ["mails"] = "mail-server",
        ["journal"] = "undo",
        ["settings"] = "settings",
    };

    /// <summary>The address of the page that explains what is on the screen.</summary>
    public static string AddressFor(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Routes.Guide(visit.Language, PageFor(visit.Address));
    }

    /// <summary>The name of the page, for an address of the application.</summary>
    public static string PageFor(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return "start";
        }

        if (parts[1] == "guide")
        {
            return "index";
        }

        // A coalition may be called like a part of an address.
        var own = Routes.Reserved.Contains(parts[1]) ? 1 : 2;
        var known = parts.Skip(own).LastOrDefault(Pages.ContainsKey);
        return known is null ? "index" : Pages[known];
    }
}
