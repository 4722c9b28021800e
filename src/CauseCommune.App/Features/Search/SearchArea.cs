namespace CauseCommune.App.Features.Search;

/// <summary>Finding again what was once written.</summary>
static class SearchArea
{
    public static void Map(IEndpointRouteBuilder coalition) => FindAnything.Map(coalition);
}
