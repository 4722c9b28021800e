using CauseCommune.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Queries;

/// <summary>How many mails of the last thirty days wait, went out, failed, are read here.</summary>
public sealed record MailCounts(int Waiting, int Sent, int Failed, int Kept)
{
    /// <summary>All of them.</summary>
    public int All => Waiting + Sent + Failed + Kept;
}

/// <summary>Counts of mails.</summary>
public static class MailCountQueries
{
    /// <summary>Of the whole instance, all coalitions together.</summary>
    public static Task<MailCounts> MailCountsAsync(this AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.MailCountsAsync(db.Mails.IgnoreQueryFilters([AppDb.CoalitionFilter]), cancel);
    }

    /// <summary>Of these. Mails are kept for thirty days, so that there are never many.</summary>
    public static async Task<MailCounts> MailCountsAsync(
        this AppDb db,
        IQueryable<OutgoingMail> mails,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var counted = await mails
            .GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new(
            counted.GetValueOrDefault(MailState.Waiting),
            counted.GetValueOrDefault(MailState.Sent),
            counted.GetValueOrDefault(MailState.Failed)
                + counted.GetValueOrDefault(MailState.Expired),
            counted.GetValueOrDefault(MailState.Kept)
        );
    }
}
