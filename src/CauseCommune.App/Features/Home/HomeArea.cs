using CauseCommune.App.Hosting;

namespace CauseCommune.App.Features.Home;

/// <summary>The way in to the instance: see a demonstration, start a coalition, say who one is.</summary>
public static class HomeArea
{
    public static void Map(IEndpointRouteBuilder app)
    {
        OpenFirst.Map(app);
        var instance = app.MapGroup($"/{CoalitionRoutes.LanguageSegment}").CarriesGestures();
        ShowStart.Map(instance);
        NameMyself.Map(instance);
        StartFromNothing.Map(instance);
        StartFromMinutes.Map(instance);
    }
}
