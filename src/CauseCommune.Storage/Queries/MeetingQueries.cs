using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The queries on meetings that several slices share.</summary>
public static class MeetingQueries
{
    /// <summary>The last meeting held (not cancelled) before <paramref name="today"/>.</summary>
    public static Task<MeetingRef?> LastMeetingBeforeAsync(
        this AppDb db,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return LastBefore.For(db)(db, today, cancel);
    }

    /// <summary>The next meeting that is not cancelled, on <paramref name="today"/> or later.</summary>
    public static Task<MeetingRef?> NextMeetingAsync(
        this AppDb db,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Next.For(db)(db, today, cancel);
    }

    /// <summary>The meeting <paramref name="id"/>; null when there is none in this coalition.</summary>
    public static Task<MeetingRef?> MeetingAsync(
        this AppDb db,
        Id<Meeting> id,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Meetings.Where(m => m.Id == id)
            .Select(m => new MeetingRef(m.Id, m.Kind, m.Title, m.Date, m.StartTime, m.Place))
            .FirstOrDefaultAsync(cancel);
    }

    static readonly Compiled<
        Func<AppDb, LocalDate, CancellationToken, Task<MeetingRef?>>
    > LastBefore = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, LocalDate today, CancellationToken cancel) =>
                db
                    .Meetings.Where(m => m.Date < today && m.CancelledOn == null)
                    .OrderByDescending(m => m.Date)
                    .ThenByDescending(m => m.Id)
                    .Select(m => new MeetingRef(
                        m.Id,
                        m.Kind,
                        m.Title,
                        m.Date,
                        m.StartTime,
                        m.Place
                    ))
                    .FirstOrDefault()
        )
    );

    static readonly Compiled<Func<AppDb, LocalDate, CancellationToken, Task<MeetingRef?>>> Next =
        new(() =>
            EF.CompileAsyncQuery(
                (AppDb db, LocalDate today, CancellationToken cancel) =>
                    db
                        .Meetings.Where(m => m.Date >= today && m.CancelledOn == null)
                        .OrderBy(m => m.Date)
                        .ThenBy(m => m.Id)
                        .Select(m => new MeetingRef(
                            m.Id,
                            m.Kind,
                            m.Title,
                            m.Date,
                            m.StartTime,
                            m.Place
                        ))
                        .FirstOrDefault()
            )
        );
}

/// <summary>A meeting as others refer to it.</summary>
public sealed record MeetingRef(
    Id<Meeting> Id,
    MeetingKind Kind,
    string? Title,
    LocalDate Date,
    LocalTime? StartTime,
    string? Place
);
