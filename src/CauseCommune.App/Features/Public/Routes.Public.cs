using CauseCommune.Domain;
using CauseCommune.Domain.News;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>News for everybody.</summary>
    public static string PublicNews(At at) => $"{Public(at)}/news";

    /// <summary>One of them.</summary>
    public static string PublicNews(At at, Id<NewsPost> post) => $"{PublicNews(at)}/{post}";
}
