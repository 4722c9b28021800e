using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Public;

/// <summary>GET /public: the thread, and promised against done. Nothing leaves here that is not published; the rest is only counted.</summary>
static class ShowProgress
{
    const int LatestNews = 3;

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/public", ShowAsync).Needs(Right.Public);

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel)
    {
        var meetings = await db.PublicMeetingsAsync(visit.Today, cancel);
        var model = new PublicModel
        {
            Progress = await db.RunningPlanAsync(visit.Today, cancel) is { } plan
                ? PublicProgress.Of(plan)
                : null,
            Dossiers = await DossiersAsync(db, cancel),
            Positions = await PositionsAsync(db, cancel),
            Held = meetings.Held,
            Next = meetings.Next,
            News = await NewsAsync(db, cancel),
        };
        return Page.Of<PublicPage>(new { Model = model });
    }

    static Task<List<Dossier>> DossiersAsync(AppDb db, CancellationToken cancel) =>
        db
            .Dossiers.AsNoTracking()
            .Where(d => d.Publication != null)
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);

    static Task<List<PublicPosition>> PositionsAsync(AppDb db, CancellationToken cancel) =>
        db
            .Positions.AsNoTracking()
            .Where(p => p.Publication != null)
            .OrderBy(p => p.SaidOn)
            .ThenBy(p => p.Id)
            .Select(p => new PublicPosition(
                p.Authority,
                p.Person!.Name,
                p.Stance,
                p.Reasons,
                p.Wish,
                p.SaidOn,
                p.Origin
            ))
            .ToListAsync(cancel);

    static Task<List<PublicPost>> NewsAsync(AppDb db, CancellationToken cancel) =>
        db
            .News.AsNoTracking()
            .OrderByDescending(n => n.Published.End)
            .ThenByDescending(n => n.Id)
            .Take(LatestNews)
            .Select(n => new PublicPost(n.Id, n.Title, n.Published, n.Origin))
            .ToListAsync(cancel);
}
