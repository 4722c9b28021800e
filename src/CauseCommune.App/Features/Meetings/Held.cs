using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Meetings;

/// <summary>
/// Loads what a gesture changes, and holds its row until the gesture is carried out: whoever comes at the same time waits,
/// and then sees what was written.
/// </summary>
static class Held
{
    /// <summary>A meeting with its agenda and who was there; null when there is none in this coalition.</summary>
    public static async Task<Meeting?> HoldMeetingAsync(
        this AppDb db,
        Id<Meeting> id,
        CancellationToken cancel
    )
    {
        await db.Meetings.Where(m => m.Id == id).HoldAsync(cancel);
        return await db.MeetingWithPartsAsync(id, cancel);
    }

    /// <summary>The same, without holding it.</summary>
    public static Task<Meeting?> MeetingWithPartsAsync(
        this AppDb db,
        Id<Meeting> id,
        CancellationToken cancel
    ) =>
        db
            .Meetings.Include(m => m.Items)
            .Include(m => m.Attendances)
                .ThenInclude(a => a.Person)
            .Include(m => m.Attendances)
                .ThenInclude(a => a.Organization)
            .AsSplitQuery()
            .FirstOrDefaultAsync(m => m.Id == id, cancel);

    public static async Task<Decision?> HoldDecisionAsync(
        this AppDb db,
        Id<Decision> id,
        CancellationToken cancel
    )
    {
        await db.Decisions.Where(d => d.Id == id).HoldAsync(cancel);
        return await db.Decisions.FirstOrDefaultAsync(d => d.Id == id, cancel);
    }

    public static async Task<OpenQuestion?> HoldQuestionAsync(
        this AppDb db,
        Id<OpenQuestion> id,
        CancellationToken cancel
    )
    {
        await db.OpenQuestions.Where(q => q.Id == id).HoldAsync(cancel);
        return await db.OpenQuestions.FirstOrDefaultAsync(q => q.Id == id, cancel);
    }
}
