using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Queries;

/// <summary>Who acts.</summary>
public static class ActorQueries
{
    /// <summary>The one local person of the instance: the first who came to it.</summary>
    public static Task<Actor> LocalPersonAsync(this AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Actors.OrderBy(a => a.Id).FirstAsync(cancel);
    }
}
