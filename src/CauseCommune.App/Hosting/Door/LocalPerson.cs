using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Hosting;

/// <summary>
/// While the instance listens to this machine alone, one person acts, and may do everything. That person is kept in memory, so that a
/// page asks the database once.
/// </summary>
sealed class LocalPerson
{
    volatile Who? known;
    int changes;

    public async ValueTask<Who> FindAsync(AppDb db, CancellationToken cancel)
    {
        if (known is { } here)
        {
            return here;
        }

        var before = Volatile.Read(ref changes);
        var person = await db.LocalPersonAsync(cancel);
        var who = new Who
        {
            Actor = person.Id,
            Name = person.NamedAt is null ? null : person.Name,
            IsLocal = true,
            IsHost = true,
            Role = Role.Coordinator,
        };
        if (Volatile.Read(ref changes) == before)
        {
            known = who;
        }

        return who;
    }

    /// <summary>Asks again next time, because something was written.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        known = null;
    }
}
