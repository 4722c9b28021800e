using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Home;

/// <summary>
/// GET /{language} – on this machine alone: three ways to begin, and the coalitions that are here. Where people sign in: those that are
/// one's own.
/// </summary>
static class ShowStart
{
    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapGet("/", Handle).Needs(Right.Public);

    static async Task<IResult> Handle(Visit visit, AppDb db, CancellationToken cancel) =>
        visit.Who.IsLocal
            ? Page.Of<StartPage>(new { Coalitions = await db.CoalitionsAsync(cancel) })
        : visit.Who.Account is { } account
            ? Page.Of<MyCoalitionsPage>(
                new { Coalitions = await db.MyCoalitionsAsync(account, cancel), visit.Who.IsHost }
            )
        : Results.Redirect(Routes.SignIn(visit.Language));
}
