namespace CauseCommune.App.Hosting;

/// <summary>
/// The one group that every page of a coalition is mapped in: /{language}/{coalition}/….
/// What must be known before a handler's parameters are bound (the coalition, and its filter in storage)
/// is set by <see cref="UseCoalitions"/>; the group itself holds the filters that all its endpoints share.
/// </summary>
public static class CoalitionRoutes
{
    sealed record InCoalition;

    /// <summary>Only fr and en are languages, so that /favicon.svg and the like stay what they are.</summary>
    public const string LanguageSegment = "{language:regex(^(fr|en)$)}";

    public static RouteGroupBuilder MapCoalition(this IEndpointRouteBuilder app) =>
        app.MapGroup($"/{LanguageSegment}/{{coalition}}").WithMetadata(new InCoalition());

    /// <summary>Finds the coalition of the address. One that is not there answers as a page that is not there.</summary>
    public static void UseCoalitions(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<InCoalition>() is not null)
                {
                    var shortName = http.GetRouteValue("coalition") as string ?? "";
                    var found = await http
                        .RequestServices.GetRequiredService<ICoalitions>()
                        .FindAsync(shortName, http.RequestAborted);
                    if (found is null)
                    {
                        http.Response.StatusCode = StatusCodes.Status404NotFound;
                        return;
                    }
                    http.RequestServices.GetRequiredService<Visit>().Coalition = found;
                }
                await next(http);
            }
        );
}
