using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Hosting;

/// <summary>The database of the instance: how requests reach it, and how it is made ready.</summary>
static class Data
{
    public static void AddData(this IServiceCollection services, Settings settings)
    {
        var target = DatabaseTarget.Of(settings.Database, settings.Data);
        services.AddSingleton(target);
        if (target.IsPostgres)
        {
            Add<PostgresDb>(services, target);
        }
        else
        {
            Add<SqliteDb>(services, target);
        }
    }

    static void Add<T>(IServiceCollection services, DatabaseTarget target)
        where T : AppDb
    {
        services.AddDbContext<T>(
            (provider, options) =>
                target.Configure(options, provider.GetRequiredService<TimeProvider>()),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddScoped<AppDb>(provider => provider.GetRequiredService<T>());
    }

    /// <summary>Migrates the database, and makes sure that somebody can act.</summary>
    public static async Task<StartRefusal?> OpenAsync(IServiceProvider services)
    {
        var target = services.GetRequiredService<DatabaseTarget>();
        var time = services.GetRequiredService<TimeProvider>();
        try
        {
            await Database.MakeReadyAsync(target, time);
            await using var scope = services.CreateAsyncScope();
            await GreetAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), time);
            return null;
        }
        catch (NewerDatabaseException)
        {
            return StartRefusal.Of(ExitCode.DatabaseNewer);
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

    /// <summary>Until sign-in exists, one local person acts. Until that person gives a name, the machine's user signs.</summary>
    static async Task GreetAsync(AppDb db, TimeProvider time)
    {
        if (!await db.Actors.AnyAsync())
        {
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            db.Actors.Add(
                new Actor
                {
                    Id = Id<Actor>.New(now),
                    Name = Environment.UserName,
                    CreatedAt = now,
                }
            );
            await db.SaveChangesAsync();
        }
    }
}
