using CauseCommune.Domain;
using Microsoft.AspNetCore.StaticAssets;

namespace CauseCommune.App.Hosting;

/// <summary>
/// Behind the coalition, before any handler: finds who visits, and asks whether they may. Whoever may not sees the page of what is
/// not there, the same as for an address that never was.
/// </summary>
static class Guard
{
    public static void UseGuard(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (IsFile(http.GetEndpoint()))
                {
                    await next(http);
                    return;
                }

                var visit = http.RequestServices.GetRequiredService<Visit>();
                visit.Who = await http
                    .RequestServices.GetRequiredService<Visitors>()
                    .FindAsync(http, visit);
                if (http.GetEndpoint() is { } endpoint && !May(http, endpoint, visit))
                {
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                    return;
                }

                // What one person may see stays on no shared machine and in no proxy; « no-cache » as the proof of a form asks,
                // which else overrides it with a warning in the log for each page.
                if (visit.Who.Account is not null)
                {
                    http.Response.Headers.CacheControl = "private, no-cache, no-store";
                }

                await next(http);
            }
        );

    /// <summary>
    /// An endpoint that does not say what it needs is shut; what routing itself answers (another method, another kind of content) is none
    /// of ours and opens nothing.
    /// </summary>
    static bool May(HttpContext http, Endpoint endpoint, Visit visit) =>
        endpoint is not RouteEndpoint
        || endpoint.Metadata.GetMetadata<Needed>() is { } needed
            && visit.Who.May(needed.Right)
            && (
                needed.Right is not Right.EditAction
                || visit.Who.May(Right.Coordinate)
                || IsTheirs(http, visit)
            );

    static bool IsTheirs(HttpContext http, Visit visit) =>
        Id<Action>.TryParse(http.GetRouteValue("id") as string, null, out var action)
        && visit.Who.OwnActions.Contains(action);

    static bool IsFile(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
