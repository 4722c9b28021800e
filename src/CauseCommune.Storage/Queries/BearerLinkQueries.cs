using CauseCommune.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Links that serve whoever holds them.</summary>
public static class BearerLinkQueries
{
    /// <summary>The link with this hash, made in this coalition for this purpose, while it stands; null for any other.</summary>
    public static Task<BearerLink?> BearerLinkAsync(
        this AppDb db,
        LinkPurpose purpose,
        string hash,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .BearerLinks.AsNoTracking()
            .FirstOrDefaultAsync(
                l =>
                    l.Hash == hash
                    && l.Purpose == purpose
                    && l.EndedAt == null
                    && (l.EndsAt == null || l.EndsAt > now),
                cancel
            );
    }
}
