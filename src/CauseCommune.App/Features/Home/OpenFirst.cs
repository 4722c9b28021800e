using CauseCommune.App.Hosting;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Home;

/// <summary>GET / – opens on something useful: the first coalition's plan, in the visitor's language; the start page where there is none, or where people sign in.</summary>
static class OpenFirst
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/", Handle).Needs(Right.Public);

    // The language was chosen from Accept-Language when the address names none.
    static async Task<IResult> Handle(Visit visit, AppDb db, CancellationToken cancel)
    {
        if (!visit.Who.IsLocal)
        {
            return Results.Redirect(Routes.Home(visit.Language));
        }

        var coalitions = await db.CoalitionsAsync(cancel);
        return Results.Redirect(
            coalitions.Count > 0
                ? Routes.Plan(new At(visit.Language, coalitions[0].ShortName))
                : Routes.Home(visit.Language)
        );
    }
}
