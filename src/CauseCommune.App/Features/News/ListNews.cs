using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.News;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.News;

/// <summary>GET /news: what was written, the latest first.</summary>
static class ListNews
{
    /// <summary>As many as a page can hold; older ones stay at their addresses.</summary>
    const int Most = 100;

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/news", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(AppDb db, CancellationToken cancel)
    {
        IReadOnlyList<NewsPost> posts = await db
            .News.AsNoTracking()
            .OrderByDescending(n => n.Published.End)
            .ThenByDescending(n => n.Id)
            .Take(Most)
            .ToListAsync(cancel);
        return Page.Of<NewsListPage>(new { Posts = posts });
    }
}
