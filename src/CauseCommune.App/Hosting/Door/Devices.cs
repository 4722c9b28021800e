namespace CauseCommune.App.Hosting;

/// <summary>A browser and its system by the names people know, from what it says of itself (RFC 9110 §10.1.5): for the list of sessions.</summary>
static class Devices
{
    // The order matters: most browsers also name those that came before them.
    static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>« Firefox, Windows »; null when nothing is recognised.</summary>
    public static string? Name(string? userAgent)
    {
        string?[] known = [Find(Browsers, userAgent), Find(Systems, userAgent)];
        return known.Any(k => k is not null)
            ? string.Join(", ", known.Where(k => k is not null))
            : null;
    }

    static string? Find((string Sign, string Name)[] names, string? userAgent) =>
        Array.Find(names, n => userAgent?.Contains(n.Sign, StringComparison.Ordinal) is true).Name;
}
