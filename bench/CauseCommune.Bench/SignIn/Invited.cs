using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using NodaTime;

namespace CauseCommune.Bench.SignIn;

/// <summary>Invented addresses of the same length: those that were invited, and as many that nobody knows.</summary>
static class Invited
{
    public static string Address(int number, bool known) =>
        $"{(known ? 'p' : 'q')}{number:D5}@exemple.org";

    public static async Task SeedAsync(DatabaseTarget target, int count)
    {
        await Database.MakeReadyAsync(target, TimeProvider.System);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var coalition = new Coalition
        {
            Id = Id<Coalition>.New(now),
            ShortName = "jardins",
            Name = "Jardins partagés",
            CreatedAt = now,
        };
        var giver = new Actor
        {
            Id = Id<Actor>.New(now),
            Name = "Ada Exemple",
            CreatedAt = now,
        };
        await using (var db = target.Open(TimeProvider.System))
        {
            db.Actors.Add(giver);
            db.Coalitions.Add(coalition);
            await db.SaveChangesAsync();
        }

        await using var within = target.Open(TimeProvider.System);
        within.Within = coalition.Id;
        for (var i = 0; i < count; i++)
        {
            var address = EmailAddress.Parse(Address(i, known: true))!;
            within.Accesses.Add(
                new Access
                {
                    Id = Id<Access>.New(now),
                    CoalitionId = coalition.Id,
                    Email = address.Value,
                    NormalEmail = address.Normal,
                    Role = Role.Reader,
                    GivenById = giver.Id,
                    GivenAt = now,
                }
            );
        }

        await within.SaveChangesAsync();
    }
}
