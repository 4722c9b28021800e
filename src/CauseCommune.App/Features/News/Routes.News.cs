using CauseCommune.Domain;
using CauseCommune.Domain.News;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>The news that were written, and the way to write one.</summary>
    public static string News(At at) => $"{Today(at)}/news";

    /// <summary>GET shows the form, POST publishes.</summary>
    public static string NewNews(At at) => $"{News(at)}/new";

    /// <summary>GET shows the form of a post, POST keeps it.</summary>
    public static string EditNews(At at, Id<NewsPost> post) => $"{News(at)}/{post}";
}
