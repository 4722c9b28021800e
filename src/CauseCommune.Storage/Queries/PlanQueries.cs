using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The queries on plans that several slices share. Each projects to what is shown and tracks nothing.</summary>
public static class PlanQueries
{
    /// <summary>The running plan on <paramref name="today"/>; null when the coalition has none yet.</summary>
    public static async Task<PlanOverview?> RunningPlanAsync(
        this AppDb db,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var plan = await db
            .Plans.AsNoTracking()
            .Where(p => p.IsRunning)
            .OrderByDescending(p => p.Since)
            .ThenBy(p => p.Id)
            .Select(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        return plan == default ? null : await db.PlanAsync(plan, today, cancel);
    }

    /// <summary>The plan <paramref name="id"/> on <paramref name="today"/>; null when there is none in this coalition.</summary>
    public static async Task<PlanOverview?> PlanAsync(
        this AppDb db,
        Id<Plan> id,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var plan = await db
            .Plans.AsNoTracking()
            .Where(p => p.Id == id)
            .Select(p => new
            {
                p.Title,
                p.Since,
                p.DecidedAtId,
                p.Origin,
            })
            .FirstOrDefaultAsync(cancel);
        if (plan is null)
        {
            return null;
        }

        var audiences = await db
            .Audiences.AsNoTracking()
            .Where(a => a.PlanId == id)
            .OrderBy(a => a.Rank)
            .Select(a => new AudienceRow(a.Id, a.Name, a.Levels, a.Needs))
            .ToListAsync(cancel);
        var actions = await db.ActionRows(id, today).ToListAsync(cancel);
        var decidedAt = plan.DecidedAtId is { } meeting
            ? await db.MeetingAsync(meeting, cancel)
            : null;
        var last = await db.LastMeetingBeforeAsync(today, cancel);
        return new(
            id,
            plan.Title,
            plan.Since,
            decidedAt,
            plan.Origin,
            audiences,
            actions,
            today,
            last
        );
    }

    static IQueryable<ActionRow> ActionRows(this AppDb db, Id<Plan> plan, LocalDate today) =>
        db
            .Actions.AsNoTracking()
            .Where(a => a.PlanId == plan)
            // Those that one confirmation wrote came at one moment: then as the minutes tell them.
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Origin == null ? null : a.Origin.Start)
            .ThenBy(a => a.Id)
            .Select(a => new
            {
                Action = a,
                Owner = a
                    .Owners.Where(o => o.Role == OwnerRole.Accountable)
                    .Select(o => new OwnerRow(
                        o.Organization!.Name,
                        o.Person!.Name,
                        o.Group,
                        o.Agreement
                    ))
                    .FirstOrDefault(),
                Word = a
                    .Owners.Where(o => o.Role == OwnerRole.Accountable)
                    .Select(o => (Agreement?)o.Agreement)
                    .FirstOrDefault(),
                Evidence = a
                    .Evidence.OrderBy(e => e.Id)
                    .Select(e => new EvidenceRow(e.Url, e.Label))
                    .FirstOrDefault(),
                Slips = a.Slips.Count,
                IsSilent = a.Requests.Any(r => r.AnsweredOn == null && r.AnswerBy < today),
                HasNews = a.Updates.Any(),
            })
            .Select(row => new ActionRow(
                row.Action.Id,
                row.Action.What,
                new ActionFacts(
                    row.Action.AudienceId,
                    row.Action.State,
                    row.Action.Start == null ? null : row.Action.Start.End,
                    row.Action.Due == null ? null : row.Action.Due.End,
                    row.Action.LastNews,
                    row.Word,
                    row.Word != null,
                    row.Action.Deliverable != null && row.Action.Deliverable != ""
                ),
                row.Owner,
                row.Action.Start,
                row.Action.Due,
                row.Action.Confidence == null ? null : row.Action.Confidence.Level,
                row.Slips,
                row.Evidence,
                row.Action.PublicSentence,
                row.Action.Publication == null ? null : row.Action.Publication.On,
                row.IsSilent,
                row.HasNews
            ));
}
