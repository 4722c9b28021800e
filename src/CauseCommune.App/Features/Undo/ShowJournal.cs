using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Undo;

/// <summary>GET …/journal: who did what, the latest first, fifty at a time, each with « undo » while it can be.</summary>
public static class ShowJournal
{
    const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/journal", HandleAsync).Needs(Right.Coordinate);

    static async Task<IResult> HandleAsync(
        string? before,
        Visit visit,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var since =
            Instant.FromDateTimeOffset(time.GetUtcNow()) - Duration.FromDays(Gesture.DaysKept);
        var last =
            FormReader.Chosen<Gesture>(before)
            ?? Id<Gesture>.New(Instant.FromUtc(9000, 1, 1, 0, 0));
        var rows = await db
            .Gestures.AsNoTracking()
            .Where(g => g.Id < last && g.At >= since)
            .OrderByDescending(g => g.Id)
            .Take(PageSize + 1)
            .Join(
                db.Actors,
                g => g.ActorId,
                a => a.Id,
                (g, a) =>
                    new
                    {
                        g.Id,
                        g.At,
                        g.Says,
                        g.Parts,
                        g.UndoneAt,
                        Actor = a.Name,
                    }
            )
            .ToListAsync(cancel);
        var words = Words.In(visit.Language);
        var zone =
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(visit.Coalition!.TimeZone) ?? DateTimeZone.Utc;
        var lines = rows.OrderByDescending(r => r.Id)
            .Take(PageSize)
            .Select(r => new JournalLine(
                r.Id,
                r.At.InZone(zone).LocalDateTime,
                r.Actor,
                words.Did(r.Says, r.Parts),
                r.UndoneAt is not null
            ))
            .ToList();
        return Page.Of<JournalPage>(
            new { Lines = lines, Older = rows.Count > PageSize ? lines[^1].Id : (Id<Gesture>?)null }
        );
    }
}

/// <summary>A gesture in the journal.</summary>
public sealed record JournalLine(
    Id<Gesture> Id,
    LocalDateTime At,
    string Actor,
    string Sentence,
    bool Undone
);
