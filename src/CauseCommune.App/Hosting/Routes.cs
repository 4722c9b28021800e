namespace CauseCommune.App;

/// <summary>Builds every address. No page and no handler writes one by hand.</summary>
public static partial class Routes
{
    /// <summary>The home of the instance.</summary>
    public static string Home(Language language) => $"/{language}";

    /// <summary>POST: the choice of colours on internal pages.</summary>
    public static string Theme(Language language) => $"/{language}/theme";

    /// <summary>The coalition's own first page: what needs me.</summary>
    public static string Today(At at) => $"/{at.Language}/{at.Coalition}";

    /// <summary>The running plan.</summary>
    public static string Plan(At at) => $"{Today(at)}/plan";

    public static string Meetings(At at) => $"{Today(at)}/meetings";

    public static string Minutes(At at) => $"{Today(at)}/minutes";

    /// <summary>What the public sees; everything public lies below it.</summary>
    public static string Public(At at) => $"{Today(at)}/public";

    /// <summary>A place in a page.</summary>
    public static string Anchor(string address, string id) => $"{address}#{id}";
}
