using CauseCommune.App.Hosting;

namespace CauseCommune.App.Features.Backups;

/// <summary>Nothing is ever lost: a copy each day, one whenever somebody asks, and the way back.</summary>
static class BackupsArea
{
    public static void AddBackups(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<BackupBook>();
        if (settings.BackedUpDaily)
        {
            services.AddSingleton<DailyBackups>();
            services.AddHostedService(p => p.GetRequiredService<DailyBackups>());
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        ShowBackups.Map(app);
        BackUpNow.Map(app);
    }
}
