using CauseCommune.App.Hosting;
using CauseCommune.Storage.Backups;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.Backups;

/// <summary>POST /backups: a copy, now. How it went is on the page that it leads to.</summary>
static class BackUpNow
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost($"/{CoalitionRoutes.LanguageSegment}/backups", MakeAsync).Needs(Right.Host);

    // The form is asked for so that the proof that it is ours is checked. Who closes the window does not stop the copy.
    static async Task<IResult> MakeAsync(
        [FromForm] Form form,
        Visit visit,
        BackupBook book,
        IHostApplicationLifetime life
    )
    {
        await book.MakeAsync(BackupKind.Asked, life.ApplicationStopping);
        return Results.Redirect(Routes.Anchor(Routes.Backups(visit.Language), "last"));
    }

    public sealed record Form;
}
