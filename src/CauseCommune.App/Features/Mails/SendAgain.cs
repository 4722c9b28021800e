using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.App.Mail;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.Mails;

/// <summary>POST …/mails/{id}/dispatch: one that failed, or that was kept while there was no server, goes now.</summary>
static class SendAgain
{
    public static void Map(IEndpointRouteBuilder mails, Right needed) =>
        mails.MapPost("/{mail}/dispatch", HandleAsync).Needs(needed);

    static async Task<IResult> HandleAsync(
        string mail,
        [FromForm] Form form,
        Words w,
        Visit visit,
        AppDb db,
        IOutbox outbox,
        Settings settings,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.MailAsync(visit, mail, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        // Pressed twice, or in another tab: it is on its way already, and the page says so.
        if (new MailWords(w, visit, settings, time).MaySend(found.State, found.HasBody))
        {
            outbox.SendAgain(found);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Anchor(visit.Mails(), $"m{found.Id}"));
    }

    public sealed record Form;
}
