using CauseCommune.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Lets go of what opens nothing any more.</summary>
public static class EndedDoorQueries
{
    /// <summary>Codes that ended before <paramref name="before"/>: with them goes who asked to come in.</summary>
    public static Task ForgetCodesAsync(this AppDb db, Instant before, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.SignInCodes.Where(c => c.ExpiresAt < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Sessions that have ended by <paramref name="now"/>.</summary>
    public static Task ForgetSessionsAsync(this AppDb db, Instant now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var idle = now - Duration.FromDays(Session.IdleDays);
        var longest = now - Duration.FromDays(Session.LongestDays);
        return db
            .Sessions.Where(s => s.SeenAt <= idle || s.CreatedAt <= longest)
            .ExecuteDeleteAsync(cancel);
    }
}
