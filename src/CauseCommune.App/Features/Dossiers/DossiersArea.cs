namespace CauseCommune.App.Features.Dossiers;

/// <summary>What was applied for, what authorities said, and what of it the public may know.</summary>
static class DossiersArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowDossier.Map(coalition);
        WriteDossier.Map(coalition);
        WritePosition.Map(coalition);
        Publish.Map(coalition);
    }
}
