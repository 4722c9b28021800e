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
    public static Task<Meeting?> HoldMeetingAsync(
        this AppDb db,
        Id<Meeting> id,
        CancellationToken cancel
    ) => db.WithParts(id).HoldOneAsync(cancel);

    /// <summary>The same, without holding it.</summary>
    public static Task<Meeting?> MeetingWithPartsAsync(
        this AppDb db,
        Id<Meeting> id,
        CancellationToken cancel
    ) => db.WithParts(id).FirstOrDefaultAsync(cancel);

    public static Task<Decision?> HoldDecisionAsync(
        this AppDb db,
        Id<Decision> id,
        CancellationToken cancel
    ) => db.Decisions.Where(d => d.Id == id).HoldOneAsync(cancel);

    public static Task<OpenQuestion?> HoldQuestionAsync(
        this AppDb db,
        Id<OpenQuestion> id,
        CancellationToken cancel
    ) => db.OpenQuestions.Where(q => q.Id == id).HoldOneAsync(cancel);

    static IQueryable<Meeting> WithParts(this AppDb db, Id<Meeting> id) =>
        db
            .Meetings.Include(m => m.Items)
            .Include(m => m.Attendances)
                .ThenInclude(a => a.Person)
            .Include(m => m.Attendances)
                .ThenInclude(a => a.Organization)
            .AsSplitQuery()
            .Where(m => m.Id == id);
}
