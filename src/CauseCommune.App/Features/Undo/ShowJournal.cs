using System.Text.Json;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Undo;

/// <summary>
/// GET …/journal?who=…&amp;what=…&amp;thing=…: who did what, the latest first, fifty at a time, each with « undo » while it can be.
/// </summary>
public static class ShowJournal
{
    const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/journal", HandleAsync).Needs(Right.Coordinate);

    static async Task<IResult> HandleAsync(
        string? before,
        string? who,
        string? what,
        string? thing,
        Visit visit,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var since = time.GetCurrentInstant() - Duration.FromDays(Gesture.DaysKept);
        var last =
            FormReader.Chosen<Gesture>(before)
            ?? Id<Gesture>.New(Instant.FromUtc(9000, 1, 1, 0, 0));
        var filter = JournalFilter.Of(who, what, thing);
        var kept = db.Gestures.AsNoTracking().Where(g => g.At >= since);
        var people = await kept.Join(
                db.Actors,
                g => g.ActorId,
                a => a.Id,
                (g, a) => new { a.Id, a.Name }
            )
            .Distinct()
            .OrderBy(a => a.Name)
            .Select(a => new JournalActor(a.Id, a.Name))
            .ToListAsync(cancel);
        var rows = await filter
            .In(kept)
            .Where(g => g.Id < last)
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
                        IsTold = g.Changes == Gesture.Nothing,
                        By = new JournalActor(a.Id, a.Name),
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
                r.By,
                words.Did(r.Says, r.Parts),
                ThingOf(r.Says, r.Parts),
                r.UndoneAt is not null,
                r.IsTold
            ))
            .ToList();
        return Page.Of<JournalPage>(
            new
            {
                Lines = lines,
                Filter = filter,
                People = people,
                Older = rows.Count > PageSize ? lines[^1].Id : (Id<Gesture>?)null,
            }
        );
    }

    /// <summary>What it was done to: the first thing that its sentence names. What takes back another names that one's sentence.</summary>
    static string? ThingOf(string says, string parts) =>
        says.StartsWith("Undo.", StringComparison.Ordinal)
            ? null
            : JsonSerializer.Deserialize<string[]>(parts)?.FirstOrDefault(p => p.Length > 0);
}

/// <summary>A gesture in the journal.</summary>
public sealed record JournalLine(
    Id<Gesture> Id,
    LocalDateTime At,
    JournalActor By,
    string Sentence,
    string? Thing,
    bool Undone,
    bool IsTold
);

/// <summary>Who did something.</summary>
public sealed record JournalActor(Id<Actor> Id, string Name);
