using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.News;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Public;

/// <summary>GET /public/news and /public/news/{id}: news for everybody, each with who tells it.</summary>
static class ReadNews
{
    /// <summary>As many as a page can hold; older ones stay at their addresses.</summary>
    const int Most = 100;

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/public/news", ListAsync).Needs(Right.Public);
        coalition.MapGet("/public/news/{id:guid}", ShowAsync).Needs(Right.Public);
    }

    static async Task<IResult> ListAsync(AppDb db, CancellationToken cancel)
    {
        IReadOnlyList<NewsPost> posts = await db
            .News.AsNoTracking()
            .OrderByDescending(n => n.Published.End)
            .ThenByDescending(n => n.Id)
            .Take(Most)
            .ToListAsync(cancel);
        return Page.Of<PublicNewsPage>(new { Posts = posts });
    }

    static async Task<IResult> ShowAsync(Id<NewsPost> id, AppDb db, CancellationToken cancel) =>
        await db.News.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancel) is { } post
            ? Page.Of<PublicPostPage>(new { Post = post })
            : Results.NotFound();
}
