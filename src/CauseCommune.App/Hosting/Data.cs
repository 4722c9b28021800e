using CauseCommune.App.Features.Backups;
using CauseCommune.App.Features.Demonstrations;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;

namespace CauseCommune.App.Hosting;

/// <summary>The database of the instance: how requests reach it, and how it is made ready.</summary>
static class Data
{
    public static void AddData(this IServiceCollection services, Settings settings)
    {
        var target = DatabaseTarget.Of(settings.Database, settings.Data);
        services.AddSingleton(target);
        services.AddSingleton(provider => target.Pool(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => provider.GetRequiredService<Func<AppDb>>()());
    }

    /// <summary>Migrates the database, and makes sure that somebody can act and that something can be seen.</summary>
    public static async Task<StartRefusal?> OpenAsync(IServiceProvider services)
    {
        var target = services.GetRequiredService<DatabaseTarget>();
        var time = services.GetRequiredService<TimeProvider>();
        var settings = services.GetRequiredService<Settings>();
        try
        {
            await Database.MakeReadyAsync(target, time);
            await FirstStart.PrepareAsync(target, time, settings.Empty || settings.IsOpen);
            await services.GetRequiredService<FirstHostCode>().PrepareAsync(services);
            return null;
        }
        catch (NewerDatabaseException)
        {
            return StartRefusal.Of(ExitCode.DatabaseNewer);
        }
        catch (BackupFailedException failed)
        {
            var says = new BackupWords(Words.In(Startup.MachineLanguage), time.LocalTimeZone);
            return StartRefusal.Of(ExitCode.BackupFailed, says.Why(failed.Why, failed.Detail));
        }
        catch (Exception refused)
            when (refused
                    is System.Data.Common.DbException
                        or InvalidOperationException
                        or ArgumentException
                        or TimeoutException
            )
        {
            return StartRefusal.Of(
                ExitCode.DatabaseUnreachable,
                refused.Message.Split('\n')[0].Trim()
            );
        }
    }
}
