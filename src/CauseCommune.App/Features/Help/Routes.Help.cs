namespace CauseCommune.App;

/// <summary>The guide, and its pictures.</summary>
public static partial class Routes
{
    public static string Guide(Language language) => $"{Home(language)}/guide";

    /// <summary>A page by its name, such as « action »; the index is the guide itself.</summary>
    public static string Guide(Language language, string page) =>
        page == "index" ? Guide(language) : $"{Guide(language)}/{page}";

    public static string GuidePicture(Language language, string picture) =>
        $"{Guide(language)}/pictures/{picture}";
}
