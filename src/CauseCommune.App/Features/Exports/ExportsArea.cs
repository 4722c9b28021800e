namespace CauseCommune.App.Features.Exports;

/// <summary>What leaves the screen: sheets, texts to copy, records to print.</summary>
static class ExportsArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        DownloadPlan.Map(coalition);
        CopyPlan.Map(coalition);
        ListDecisions.Map(coalition);
    }
}
