using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Home;

/// <summary>GET /{language} – three ways to begin, and the coalitions of this instance.</summary>
static class ShowStart
{
    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapGet("/", Handle).Needs(Right.Public);

    static async Task<IResult> Handle(AppDb db, CancellationToken cancel) =>
        Page.Of<StartPage>(new { Coalitions = await db.CoalitionsAsync(cancel) });
}
