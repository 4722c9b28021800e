using CauseCommune.App.Hosting;
using CauseCommune.App.Look;

namespace CauseCommune.App.Features.Home;

/// <summary>The way in to the instance.</summary>
public static class HomeArea
{
    public static void Map(IEndpointRouteBuilder app)
    {
        OpenFirst.Map(app);
        app.MapGet($"/{CoalitionRoutes.LanguageSegment}", () => Page.Of<HomePage>());
    }
}
