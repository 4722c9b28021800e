namespace CauseCommune.App.Features.Accesses;

/// <summary>Who may come into the coalition, and as what.</summary>
static class AccessesArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowAccesses.Map(coalition);
        GiveAccess.Map(coalition);
        ChangeAccess.Map(coalition);
        EndAccess.Map(coalition);
    }
}
