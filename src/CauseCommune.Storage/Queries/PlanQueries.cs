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
        var actions = await db.ActionRowsAsync(id, today, cancel);
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

    /// <summary>
    /// Owners and evidence come by queries of their own: as the first of a list inside the row, the database would rank
    /// those of all plans of the coalition first.
    /// </summary>
    static async Task<IReadOnlyList<ActionRow>> ActionRowsAsync(
        this AppDb db,
        Id<Plan> plan,
        LocalDate today,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Actions.AsNoTracking()
            .Where(a => a.PlanId == plan)
            .Select(a => new
            {
                a.Id,
                a.CreatedAt,
                Told = a.Origin == null ? null : a.Origin.Start,
                a.What,
                a.AudienceId,
                a.State,
                StartEnd = (LocalDate?)a.Start!.End,
                DueEnd = (LocalDate?)a.Due!.End,
                a.LastNews,
                HasDeliverable = a.Deliverable != null && a.Deliverable != "",
                a.Start,
                a.Due,
                Weather = (ConfidenceLevel?)a.Confidence!.Level,
                a.PublicSentence,
                PublishedOn = (LocalDate?)a.Publication!.On,
                Slips = a.Slips.Count,
                IsSilent = a.Requests.Any(r => r.AnsweredOn == null && r.AnswerBy < today),
                HasNews = a.Updates.Any(),
            })
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(a => a.Id);
        var owners = (
            await db
                .Ownerships.AsNoTracking()
                .Where(o => o.Role == OwnerRole.Accountable)
                .Where(o => EF.Parameter(ids).Contains(o.ActionId))
                .Select(o => new
                {
                    o.ActionId,
                    Row = new OwnerRow(o.Organization!.Name, o.Person!.Name, o.Group, o.Agreement),
                })
                .ToListAsync(cancel)
        )
            .DistinctBy(o => o.ActionId)
            .ToDictionary(o => o.ActionId, o => o.Row);
        var evidence = (
            await db
                .Evidence.AsNoTracking()
                .Where(e => EF.Parameter(ids).Contains(e.ActionId))
                .Select(e => new
                {
                    e.ActionId,
                    e.Id,
                    Row = new EvidenceRow(e.Url, e.Label),
                })
                .ToListAsync(cancel)
        ).OrderBy(e => e.Id).DistinctBy(e => e.ActionId).ToDictionary(e => e.ActionId, e => e.Row);
        return
        [
            // Those that one confirmation wrote came at one moment: then as the minutes tell them.
            .. rows.OrderBy(a => a.CreatedAt)
                .ThenBy(a => a.Told)
                .ThenBy(a => a.Id)
                .Select(a =>
                {
                    var owner = owners.GetValueOrDefault(a.Id);
                    var facts = new ActionFacts(
                        a.AudienceId,
                        a.State,
                        a.StartEnd,
                        a.DueEnd,
                        a.LastNews,
                        owner?.Agreement,
                        owner is not null,
                        a.HasDeliverable
                    );
                    return new ActionRow(
                        a.Id,
                        a.What,
                        facts,
                        owner,
                        a.Start,
                        a.Due,
                        a.Weather,
                        a.Slips,
                        evidence.GetValueOrDefault(a.Id),
                        a.PublicSentence,
                        a.PublishedOn,
                        a.IsSilent,
                        a.HasNews
                    );
                }),
        ];
    }
}
