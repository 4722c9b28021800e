using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Mails;

/// <summary>Where the mails of this address lie, and who may read their words.</summary>
static class Held
{
    /// <summary>
    /// Those of the coalition of the address; outside any, those of the instance alone. What was withheld was written to nobody.
    /// </summary>
    public static IQueryable<OutgoingMail> MailsOf(this AppDb db, Visit visit) =>
        (
            visit.Coalition is null
                ? db
                    .Mails.IgnoreQueryFilters([AppDb.CoalitionFilter])
                    .Where(m => m.CoalitionId == null)
                : db.Mails
        ).Where(m => m.State != MailState.Withheld);

    public static async Task<OutgoingMail?> MailAsync(
        this AppDb db,
        Visit visit,
        string id,
        CancellationToken cancel
    ) =>
        FormReader.Chosen<OutgoingMail>(id) is { } chosen
            ? await db.MailsOf(visit).FirstOrDefaultAsync(m => m.Id == chosen, cancel)
            : null;

    /// <summary>
    /// Its words are there and may be read by who visits: what only its reader may know is shown to the person at this machine
    /// alone, who may have nowhere else to read it.
    /// </summary>
    public static bool Reads(this Visit visit, OutgoingMail mail) =>
        mail.HasBody && (!mail.IsSecret || visit.May(Right.Machine));

    /// <summary>The address of the list.</summary>
    public static string Mails(this Visit visit) =>
        visit.Coalition is null ? Routes.Mails(visit.Language) : Routes.Mails(visit.At);
}
