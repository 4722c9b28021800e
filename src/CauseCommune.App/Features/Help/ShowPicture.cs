using CauseCommune.App.Guides;
using CauseCommune.App.Hosting;
using Microsoft.Net.Http.Headers;

namespace CauseCommune.App.Features.Help;

/// <summary>GET /guide/pictures/{picture}: a screen, as it looked when the guide was written.</summary>
static class ShowPicture
{
    // Pictures change only with the application itself.
    static readonly EntityTagHeaderValue Version = new(
        $"\"{typeof(ShowPicture).Module.ModuleVersionId:N}\""
    );

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"/{CoalitionRoutes.LanguageSegment}/guide/pictures/{{picture}}", Handle)
            .Needs(Right.Public);

    static IResult Handle(string picture, Visit visit, HttpResponse answer)
    {
        if (GuideBook.OpenPicture(visit.Language, picture) is not { } file)
        {
            return Results.NotFound();
        }

        answer.Headers.CacheControl = "no-cache";
        return Results.Stream(file, "image/png", entityTag: Version);
    }
}
