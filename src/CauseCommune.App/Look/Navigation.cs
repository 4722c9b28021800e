namespace CauseCommune.App.Look;

/// <summary>Where a page stands, for the entry of the navigation that is marked as the current one.</summary>
public enum Place
{
    None = 0,
    Today,
    Plan,
    Meetings,
    Minutes,
    Progress,
    News,
    Coalition,
    Journal,
    Settings,
    Dossier,
    Collect,
    Directory,
    Access,
    OurPart,
}

/// <summary>One entry of a navigation: where it leads, and the key of its word.</summary>
public sealed record Entry(Place Place, string Key, Func<At, string> Address);

/// <summary>The entries of both navigations, in order. Only pages that exist stand here.</summary>
public static class Navigation
{
    /// <summary>
    /// For those who work: the first on the bar of a phone, the rest under « Plus ». The journal and the settings stand in the foot.
    /// </summary>
    public static readonly IReadOnlyList<Entry> Tools =
    [
        new(Place.Plan, "Shared.Nav.Plan", Routes.Plan),
        new(Place.Collect, "Collecting.Title", Routes.Collect),
        new(Place.Meetings, "Shared.Nav.Meetings", Routes.Meetings),
        new(Place.Minutes, "Shared.Nav.Minutes", Routes.Minutes),
        new(Place.Dossier, "Dossiers.Title", Routes.Dossier),
        new(Place.News, "News.Title", Routes.News),
        new(Place.Directory, "Directory.Title", at => Routes.Directory(at)),
    ];

    /// <summary>For the public.</summary>
    public static readonly IReadOnlyList<Entry> Public =
    [
        new(Place.Progress, "Shared.Nav.Progress", Routes.Public),
        new(Place.News, "News.Title", Routes.PublicNews),
    ];
}
