using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The meetings that the public sees: those that were held, and the next one. A later one waits until it is the next.</summary>
/// <param name="Held">The published meetings before today, the first one first.</param>
/// <param name="Next">The next published meeting.</param>
public sealed record PublicMeetings(IReadOnlyList<PublicMeeting> Held, PublicMeeting? Next)
{
    /// <summary>The meeting as the public reads it; null when it does not.</summary>
    public PublicMeeting? Find(Id<Meeting> id) =>
        Next?.Id == id ? Next : Held.FirstOrDefault(m => m.Id == id);
}

/// <summary>What the public reads of a meeting.</summary>
public sealed record PublicMeeting(
    Id<Meeting> Id,
    MeetingKind Kind,
    string? Title,
    LocalDate Date,
    LocalTime? StartTime,
    string? Place,
    int? PlannedMinutes,
    int? ActualMinutes,
    Origin? Origin
);

/// <summary>What the public reads of a position of an authority.</summary>
public sealed record PublicPosition(
    string Authority,
    string? Person,
    Stance Stance,
    string? Reasons,
    string? Wish,
    LocalDate? SaidOn,
    Origin? Origin
)
{
    /// <summary>The reasons as a list.</summary>
    public IEnumerable<string> ReasonList =>
        Reasons?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];
}

/// <summary>The queries of what the public may read, for its pages and for the view « as the public » of the internal ones.</summary>
public static class PublicQueries
{
    /// <summary>The meetings that are published and were not cancelled.</summary>
    public static async Task<PublicMeetings> PublicMeetingsAsync(
        this AppDb db,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var meetings = await db
            .Meetings.AsNoTracking()
            .Where(m => m.Publication != null && m.CancelledOn == null)
            .OrderBy(m => m.Date)
            .ThenBy(m => m.Id)
            .Select(m => new PublicMeeting(
                m.Id,
                m.Kind,
                m.Title,
                m.Date,
                m.StartTime,
                m.Place,
                m.PlannedMinutes,
                m.ActualMinutes,
                m.Origin
            ))
            .ToListAsync(cancel);
        return new(
            [.. meetings.Where(m => m.Date < today)],
            meetings.FirstOrDefault(m => m.Date >= today)
        );
    }
}
