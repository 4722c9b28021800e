using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>What leaves the screen: the texts of a plan that its page does not show, and the record of decisions.</summary>
public static class PlanSheetQueries
{
    /// <summary>The deliverables of a plan, by action.</summary>
    public static async Task<IReadOnlyDictionary<Id<Action>, string>> DeliverablesAsync(
        this AppDb db,
        Id<Plan> plan,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db
            .Actions.AsNoTracking()
            .Where(a => a.PlanId == plan && a.Deliverable != null)
            .Select(a => new { a.Id, Deliverable = a.Deliverable! })
            .ToDictionaryAsync(a => a.Id, a => a.Deliverable, cancel);
    }

    /// <summary>The latest decisions, at most <paramref name="most"/>, with the meetings that settled them.</summary>
    public static async Task<IReadOnlyList<DecisionRow>> DecisionsAsync(
        this AppDb db,
        int most,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .Decisions.AsNoTracking()
            .OrderByDescending(d => d.On)
            .ThenBy(d => d.Id)
            .Take(most)
            .Select(d => new
            {
                d.Id,
                d.On,
                d.Text,
                d.Origin,
                d.MeetingId,
            })
            .ToListAsync(cancel);
        var ids = rows.Select(r => r.MeetingId).OfType<Id<Meeting>>().Distinct().ToList();
        var meetings = await db
            .Meetings.AsNoTracking()
            .Where(m => EF.Parameter(ids).Contains(m.Id))
            .Select(m => new MeetingRef(m.Id, m.Kind, m.Title, m.Date, m.StartTime, m.Place))
            .ToDictionaryAsync(m => m.Id, cancel);
        return
        [
            .. rows.Select(r => new DecisionRow(
                r.Id,
                r.On,
                r.Text,
                r.Origin,
                r.MeetingId is { } meeting ? meetings.GetValueOrDefault(meeting) : null
            )),
        ];
    }
}

/// <summary>A decision as its record shows it.</summary>
public sealed record DecisionRow(
    Id<Decision> Id,
    LocalDate On,
    string Text,
    Origin? Origin,
    MeetingRef? Meeting
);
