using CauseCommune.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The queue of mails in figures, of all coalitions together: no word of any.</summary>
/// <param name="Waiting">How many wait to be sent.</param>
/// <param name="Since">Since when the oldest of them waits.</param>
/// <param name="Failed">How many will not be sent by themselves.</param>
/// <param name="Kept">How many are read here.</param>
public sealed record MailFigures(int Waiting, Instant? Since, int Failed, int Kept);

/// <summary>Counts the queue.</summary>
public static class MailFiguresQuery
{
    /// <summary>What waits, and since when; what failed; what is kept here.</summary>
    public static async Task<MailFigures> MailFiguresAsync(this AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var mails = db.Mails.IgnoreQueryFilters([AppDb.CoalitionFilter]).AsNoTracking();
        var counts = await mails
            .GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var oldest = await mails
            .Where(m => m.State == MailState.Waiting)
            .OrderBy(m => m.Id)
            .Select(m => (Instant?)m.CreatedAt)
            .FirstOrDefaultAsync(cancel);
        return new(Of(MailState.Waiting), oldest, Of(MailState.Failed), Of(MailState.Kept));

        int Of(MailState state) => counts.GetValueOrDefault(state);
    }
}
