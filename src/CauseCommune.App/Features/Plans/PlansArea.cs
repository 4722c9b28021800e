namespace CauseCommune.App.Features.Plans;

/// <summary>The plan and all that is done with it and its actions.</summary>
static class PlansArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowPlan.Map(coalition);
        StartPlan.Map(coalition);
        AddAudience.Map(coalition);
        EditAudience.Map(coalition);
        AddAction.Map(coalition);
    }
}
