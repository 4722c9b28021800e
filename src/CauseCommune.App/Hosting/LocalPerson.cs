using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.StaticAssets;

namespace CauseCommune.App.Hosting;

/// <summary>
/// Until sign-in exists, one local person acts. The name that they gave is kept in memory, so that a page asks the
/// database for it once.
/// </summary>
sealed class LocalPerson
{
    sealed record Known(string? Name);

    volatile Known? known;
    int changes;

    /// <summary>The name that the person gave; null until then.</summary>
    public async ValueTask<string?> NameAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (known is { } here)
        {
            return here.Name;
        }

        var before = Volatile.Read(ref changes);
        var person = await services.GetRequiredService<AppDb>().LocalPersonAsync(cancel);
        var name = person.NamedAt is null ? null : person.Name;
        if (Volatile.Read(ref changes) == before)
        {
            known = new Known(name);
        }

        return name;
    }

    /// <summary>Asks again next time, because something was written.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        known = null;
    }
}

static class LocalPeople
{
    /// <summary>Says who acts, for the frame of each page.</summary>
    public static void UseLocalPerson(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (
                    http.GetEndpoint() is { } endpoint
                    && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                )
                {
                    http.RequestServices.GetRequiredService<Visit>().Person = await http
                        .RequestServices.GetRequiredService<LocalPerson>()
                        .NameAsync(http.RequestServices, http.RequestAborted);
                }

                await next(http);
            }
        );
}
