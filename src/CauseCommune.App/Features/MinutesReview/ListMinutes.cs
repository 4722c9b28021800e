using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>All minutes of the coalition, the newest first: what each still waits for.</summary>
public static class ListMinutes
{
    public sealed record Line(
        Id<MeetingMinutes> Id,
        LocalDate? Met,
        Instant GivenAt,
        string? Source,
        MinutesStatus Status,
        int Waiting,
        int Recorded
    );

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/minutes", Handle).Needs(Right.Read);

    static async Task<IResult> Handle(AppDb db, CancellationToken cancel)
    {
        var lines = await db
            .Minutes.AsNoTracking()
            .OrderByDescending(m => m.Id)
            .Select(m => new Line(
                m.Id,
                db.Meetings.Where(x => x.Id == m.MeetingId)
                    .Select(x => (LocalDate?)x.Date)
                    .FirstOrDefault(),
                m.GivenAt,
                m.Source,
                m.Status,
                m.Findings.Count(f =>
                    f.ConfirmationId == null && f.Choice != FindingChoice.Dropped
                ),
                m.Findings.Count(f => f.ConfirmationId != null)
            ))
            .Take(200)
            .ToListAsync(cancel);
        return Page.Of<MinutesListPage>(new { Lines = lines });
    }
}
