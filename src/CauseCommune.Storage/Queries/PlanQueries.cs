using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>
/// The running plan, for the several slices that show it: a query for each kind of its parts, each translated once, that project to what is
/// shown and track nothing.
/// </summary>
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
        // Opened once for all of them, rather than by each.
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            if (await Running.For(db)(db, cancel) is not { } plan)
            {
                return null;
            }

            var audiences = await Audiences.For(db)(db, plan.Id).ToListAsync(cancel);
            var actions = await Actions.For(db)(db, plan.Id, today).ToListAsync(cancel);
            var rows = await db.WithPublicMilestonesAsync(
                [.. actions.DistinctBy(a => a.Id).Select(a => a.Row())],
                today,
                cancel
            );
            var last = await db.LastMeetingBeforeAsync(today, cancel);
            return new(
                plan.Id,
                plan.Title,
                plan.Since,
                plan.DecidedAt,
                plan.Origin,
                audiences,
                rows,
                today,
                last
            );
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    static readonly Compiled<Func<AppDb, CancellationToken, Task<Head?>>> Running = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, CancellationToken cancel) =>
                (
                    from p in db.Plans
                    where p.IsRunning
                    orderby p.Since descending, p.Id
                    from m in db.Meetings.Where(m => m.Id == p.DecidedAtId).DefaultIfEmpty()
                    select new Head(
                        p.Id,
                        p.Title,
                        p.Since,
                        p.Origin,
                        m == null
                            ? null
                            : new MeetingRef(m.Id, m.Kind, m.Title, m.Date, m.StartTime, m.Place)
                    )
                ).FirstOrDefault()
        )
    );

    static readonly Compiled<Func<AppDb, Id<Plan>, IAsyncEnumerable<AudienceRow>>> Audiences = new(
        () =>
            EF.CompileAsyncQuery(
                (AppDb db, Id<Plan> plan) =>
                    db
                        .Audiences.Where(a => a.PlanId == plan)
                        .OrderBy(a => a.Rank)
                        .Select(a => new AudienceRow(a.Id, a.Name, a.Levels, a.Needs))
            )
    );

    /// <summary>
    /// The evidence is read by its columns: as a row, the database would rank the evidence of all plans first. Actions that
    /// one confirmation wrote came at one moment: then as the minutes tell them.
    /// </summary>
    static readonly Compiled<Func<AppDb, Id<Plan>, LocalDate, IAsyncEnumerable<Line>>> Actions =
        new(() =>
            EF.CompileAsyncQuery(
                (AppDb db, Id<Plan> plan, LocalDate today) =>
                    from a in db.Actions
                    where a.PlanId == plan
                    orderby a.CreatedAt, a.Origin == null ? -1 : a.Origin.Start ?? -1, a.Id
                    from o in a.Owners.Where(o => o.Role == OwnerRole.Accountable).DefaultIfEmpty()
                    select new Line(
                        a.Id,
                        a.What,
                        a.AudienceId,
                        a.State,
                        a.Start,
                        a.LastNews,
                        a.Deliverable != null && a.Deliverable != "",
                        a.Due,
                        (ConfidenceLevel?)a.Confidence!.Level,
                        a.PublicSentence,
                        (LocalDate?)a.Publication!.On,
                        a.Slips.Count,
                        a.Requests.Any(r => r.AnsweredOn == null && r.AnswerBy < today),
                        a.Updates.Any(),
                        o == null
                            ? null
                            : new OwnerRow(
                                o.Organization!.Name,
                                o.Person!.Name,
                                o.Group,
                                o.Agreement
                            ),
                        a.Evidence.OrderBy(e => e.Id).Select(e => e.Url).FirstOrDefault(),
                        a.Evidence.OrderBy(e => e.Id).Select(e => e.Label).FirstOrDefault()
                    )
            )
        );

    sealed record Head(
        Id<Plan> Id,
        string? Title,
        LocalDate Since,
        Origin? Origin,
        MeetingRef? DecidedAt
    );

    sealed record Line(
        Id<Action> Id,
        string What,
        Id<Audience>? AudienceId,
        Domain.FollowUps.RecordedState State,
        SaidDate? Start,
        LocalDate LastNews,
        bool HasDeliverable,
        SaidDate? Due,
        ConfidenceLevel? Weather,
        string? PublicSentence,
        LocalDate? PublishedOn,
        int Slips,
        bool IsSilent,
        bool HasNews,
        OwnerRow? Owner,
        string? EvidenceUrl,
        string? EvidenceLabel
    )
    {
        public ActionRow Row() =>
            new(
                Id,
                What,
                new(
                    AudienceId,
                    State,
                    Start?.End,
                    Due?.End,
                    LastNews,
                    Owner?.Agreement,
                    Owner is not null,
                    HasDeliverable
                ),
                Owner,
                Start,
                Due,
                Weather,
                Slips,
                EvidenceUrl is null ? null : new(EvidenceUrl, EvidenceLabel),
                PublicSentence,
                PublishedOn,
                IsSilent,
                HasNews
            );
    }
}
