using CauseCommune.App.Guides;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;

namespace CauseCommune.App.Features.Help;

/// <summary>GET /guide and /guide/{page}: how a job is done.</summary>
static class ReadGuide
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"/{CoalitionRoutes.LanguageSegment}/guide/{{page=index}}", Handle)
            .Needs(Right.Public);

    static IResult Handle(string page, Visit visit, GuideBook book) =>
        book.Find(visit.Language, page) is { } found
            ? Page.Of<GuideReadingPage>(new { Told = found })
            : Results.NotFound();
}
