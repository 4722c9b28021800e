namespace CauseCommune.App.Features.News;

/// <summary>News, written inside for everybody.</summary>
static class NewsArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ListNews.Map(coalition);
        WriteNews.Map(coalition);
    }
}
