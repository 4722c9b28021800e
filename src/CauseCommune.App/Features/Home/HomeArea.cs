namespace CauseCommune.App.Features.Home;

/// <summary>The way in to the instance: see a demonstration, start a coalition, say who one is.</summary>
static class HomeArea
{
    public static void Map(IEndpointRouteBuilder app, IEndpointRouteBuilder instance)
    {
        OpenFirst.Map(app);
        ShowStart.Map(instance);
        NameMyself.Map(instance);
        StartFromNothing.Map(instance);
    }
}
