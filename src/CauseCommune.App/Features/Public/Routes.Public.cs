using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>News for everybody.</summary>
    public static string PublicNews(At at) => $"{Public(at)}/news";

    /// <summary>Who publishes these pages, who hosts them, what is kept.</summary>
    public static string PublicLegal(At at) => $"{Public(at)}/legal";

    /// <summary>A published meeting as a calendar entry.</summary>
    public static string PublicMeetingCalendar(At at, Id<Meeting> meeting) =>
        $"{Public(at)}/meetings/{meeting}.ics";

    /// <summary>One of them.</summary>
    public static string PublicNews(At at, Id<NewsPost> post) => $"{PublicNews(at)}/{post}";
}
