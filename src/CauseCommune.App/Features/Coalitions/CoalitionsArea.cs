using CauseCommune.App.Hosting;

namespace CauseCommune.App.Features.Coalitions;

/// <summary>The coalition itself: its way in, its settings, its end.</summary>
static class CoalitionsArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/", (Visit visit) => Results.Redirect(Routes.Plan(visit.At)))
            .Needs(Right.Read);
        ChangeSettings.Map(coalition);
        ChangeLegal.Map(coalition);
        DeleteCoalition.Map(coalition);
    }
}
