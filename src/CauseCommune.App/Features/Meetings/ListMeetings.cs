using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Meetings;

/// <summary>GET /meetings: those ahead, the nearest first, then those held, the latest first.</summary>
public static class ListMeetings
{
    public sealed record Line(
        Id<Meeting> Id,
        MeetingKind Kind,
        string? Title,
        LocalDate Date,
        LocalTime? StartTime,
        string? Place,
        int? PlannedMinutes,
        int? ActualMinutes,
        int Decisions,
        bool HasMinutes,
        bool IsCancelled
    );

    public sealed record Model(IReadOnlyList<Line> Ahead, IReadOnlyList<Line> Held);

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/meetings", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel)
    {
        var today = visit.Today;
        var lines = await db
            .Meetings.AsNoTracking()
            .OrderBy(m => m.Date)
            .ThenBy(m => m.StartTime)
            .ThenBy(m => m.Id)
            .Select(m => new Line(
                m.Id,
                m.Kind,
                m.Title,
                m.Date,
                m.StartTime,
                m.Place,
                m.PlannedMinutes,
                m.ActualMinutes,
                db.Decisions.Count(d => d.MeetingId == m.Id),
                db.Minutes.Any(x => x.MeetingId == m.Id),
                m.CancelledOn != null
            ))
            .ToListAsync(cancel);
        var model = new Model(
            [.. lines.Where(l => l.Date >= today)],
            [.. lines.Where(l => l.Date < today).Reverse()]
        );
        return Page.Of<MeetingsPage>(new { Model = model });
    }
}
