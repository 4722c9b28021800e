using CauseCommune.App.Hosting;
using CauseCommune.App.Look;

namespace CauseCommune.App.Features.Home;

/// <summary>The way in to the instance.</summary>
public static class HomeArea
{
    public static void Map(IEndpointRouteBuilder app)
    {
        // The language was chosen from Accept-Language when the address names none.
        app.MapGet("/", (Visit visit) => Results.Redirect(Routes.Home(visit.Language)));
        app.MapGet($"/{CoalitionRoutes.LanguageSegment}", () => Page.Of<HomePage>());
    }
}
