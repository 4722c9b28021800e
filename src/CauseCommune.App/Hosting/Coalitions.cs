using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>Finds the coalition of an address in the database, and shuts the data of all others away.</summary>
sealed class Coalitions(
    AppDb db,
    Snapshots snapshots,
    TimeProvider time,
    Visit visit,
    Settings settings
) : ICoalitions
{
    public async ValueTask<CoalitionHere?> FindAsync(string shortName, CancellationToken cancel)
    {
        var changes = snapshots.Changes(shortName);
        var found = await db.CoalitionCalledAsync(shortName, cancel);
        // The people of a demonstration are invented, and anybody could be them: only on this machine alone.
        if (found is null || (settings.IsOpen && found.Demonstration != Demonstration.None))
        {
            return null;
        }

        db.Within = found.Id;
        var now = time.GetCurrentInstant();
        return new CoalitionHere(found.Id, found.ShortName, found.Name)
        {
            Cause = found.Cause,
            Mails = found.Mails,
            Language = Language.Find(found.Language) ?? Language.French,
            IsDemonstration = found.Demonstration != Demonstration.None,
            Today = found.Today(now),
            Changes = changes,
            TimeZone = found.TimeZone,
            NextMidnight = found.NextMidnight(now),
            Note = found.Demonstration switch
            {
                Demonstration.FirstCase => Words.In(visit.Language)[
                    "Shared.Note.FirstCase",
                    found.StandsOn
                ],
                Demonstration.Example => Words.In(visit.Language)[
                    "Shared.Note.Example",
                    found.StandsOn
                ],
                _ => null,
            },
        };
    }
}
