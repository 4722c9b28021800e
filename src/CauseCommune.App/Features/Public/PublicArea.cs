using CauseCommune.App.Hosting;

namespace CauseCommune.App.Features.Public;

/// <summary>What everybody may read: only what is published, kept in memory as it is sent.</summary>
static class PublicArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        var kept = coalition.MapGroup("").WithMetadata(new Kept());
        ShowProgress.Map(kept);
        ReadNews.Map(kept);
        ReadLegal.Map(kept);
        DownloadPublicMeeting.Map(coalition);
    }
}
