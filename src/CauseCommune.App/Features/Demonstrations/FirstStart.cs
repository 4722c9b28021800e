using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Demonstrations;

/// <summary>
/// What stands in a database that was just created: the local person, and, unless asked not to, the two demonstrations.
/// All at once: a start that is cut off leaves nothing half told, and every later start finds the person and adds nothing,
/// so that a demonstration that was deleted does not come back.
/// </summary>
public static class FirstStart
{
    public static async Task PrepareAsync(
        DatabaseTarget target,
        TimeProvider time,
        bool empty,
        CancellationToken cancel = default
    )
    {
        var clock = new StoryClock();
        await using var db = target.Open(clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Actors.AnyAsync(cancel))
        {
            return;
        }

        // Until sign-in exists, one local person acts: the first actor. That person's name comes with the first page.
        var now = time.GetCurrentInstant();
        db.Actors.Add(Actor(Words.In(Startup.MachineLanguage)["Start.Unnamed"], now));
        if (!empty)
        {
            var teller = Actor("Cause commune", now + Duration.FromMilliseconds(1));
            var example = Actor(Example.Keeper, now + Duration.FromMilliseconds(2));
            db.Actors.AddRange(teller, example);
            db.ActingAs = teller.Id;
            await new FirstCase(db, clock, teller.Id, now).TellAsync(cancel);
            db.ActingAs = example.Id;
            await new Example(db, clock, example.Id, now + Duration.FromMilliseconds(1)).TellAsync(
                cancel
            );
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    static Actor Actor(string name, Instant now) =>
        new()
        {
            Id = Id<Actor>.New(now),
            Name = name,
            CreatedAt = now,
        };
}
