using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Who was asked for actions, who answered what, and what waits.</summary>
public static class CollectQueries
{
    /// <summary>The proposals that wait to be settled, of whatever is asked next.</summary>
    public static IQueryable<Proposal> Waiting(this IQueryable<Proposal> proposals) =>
        proposals.Where(p => p.ActionId == null && p.IntoId == null && p.SetAsideFor == null);

    /// <summary>How many proposals wait for each audience of a plan; under <c>default</c>, those for none.</summary>
    public static async Task<IReadOnlyDictionary<Id<Audience>, int>> WaitingProposalsAsync(
        this AppDb db,
        Id<Plan> plan,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var counts = await db
            .Proposals.AsNoTracking()
            .Where(p => p.PlanId == plan)
            .Waiting()
            .GroupBy(p => p.AudienceId)
            .Select(g => new { Audience = g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return counts.ToDictionary(c => c.Audience ?? default, c => c.Count);
    }

    /// <summary>Each organisation of the coalition as the collection sees it: asked ones by the day of the request, then the others by name.</summary>
    public static async Task<CollectOverview> CollectAsync(
        this AppDb db,
        Id<Plan>? plan,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var asked = await db
            .Solicitations.AsNoTracking()
            .Where(s => s.PlanId == plan)
            .OrderBy(s => s.AskedOn)
            .ThenBy(s => s.Organization!.Name)
            .ThenBy(s => s.Id)
            .Select(s => new SolicitationRow(
                s.Id,
                s.OrganizationId,
                s.Organization!.Name,
                s.AskedOn,
                s.AnswerBy,
                s.AnsweredOn,
                s.Declined,
                s.Asks.Where(a => a.AudienceId != null)
                    .OrderBy(a => a.Id)
                    .Select(a => new AskedRow(a.AudienceId!.Value, a.Count))
                    .ToList()
            ))
            .ToListAsync(cancel);
        var proposed = (
            await db
                .Proposals.AsNoTracking()
                .Where(p => p.PlanId == plan)
                .GroupBy(p => p.OrganizationId)
                .Select(g => new
                {
                    g.Key,
                    All = g.Count(),
                    Waiting = g.Count(p =>
                        p.ActionId == null && p.IntoId == null && p.SetAsideFor == null
                    ),
                })
                .ToListAsync(cancel)
        ).ToDictionary(p => p.Key, p => new ProposedRow(p.All, p.Waiting));
        var others = await db
            .Organizations.AsNoTracking()
            .Where(o => o.Kind != OrganizationKind.PublicAuthority)
            .OrderBy(o => o.Name)
            .Select(o => new OrganizationRow(o.Id, o.Name))
            .ToListAsync(cancel);
        var known = asked.Select(s => s.Organization).ToHashSet();
        return new(asked, [.. others.Where(o => !known.Contains(o.Id))], proposed);
    }

    /// <summary>What a page of the proposals of a plan shows; null <paramref name="audience"/>: those for none.</summary>
    public static Task<List<ProposalRow>> ProposalsAsync(
        this AppDb db,
        Id<Plan> plan,
        Id<Audience>? audience,
        Id<Proposal> after,
        int most,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Rows(
                db.Proposals.Where(p => p.PlanId == plan && p.AudienceId == audience)
                    .Waiting()
                    .Where(p => p.Id > after)
                    .OrderBy(p => p.Id),
                db
            )
            .Take(most)
            .ToListAsync(cancel);
    }

    /// <summary>The proposals for an audience that were set aside, the last first.</summary>
    public static Task<List<ProposalRow>> SetAsideAsync(
        this AppDb db,
        Id<Plan> plan,
        Id<Audience>? audience,
        int most,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Rows(
                db.Proposals.Where(p => p.PlanId == plan && p.AudienceId == audience)
                    .Where(p => p.SetAsideFor != null && p.ActionId == null)
                    .OrderByDescending(p => p.Id),
                db
            )
            .Take(most)
            .ToListAsync(cancel);
    }

    /// <summary>One proposal; null when there is none in this coalition.</summary>
    public static Task<ProposalRow?> ProposalAsync(
        this AppDb db,
        Id<Proposal> id,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Rows(db.Proposals.Where(p => p.Id == id), db).FirstOrDefaultAsync(cancel)!;
    }

    /// <summary>A solicitation as its pages name it; null when there is none in this coalition.</summary>
    public static Task<SolicitationRow?> SolicitationAsync(
        this AppDb db,
        Id<Solicitation> id,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Solicitations.AsNoTracking()
            .Where(s => s.Id == id)
            .Select(s => new SolicitationRow(
                s.Id,
                s.OrganizationId,
                s.Organization!.Name,
                s.AskedOn,
                s.AnswerBy,
                s.AnsweredOn,
                s.Declined,
                s.Asks.Where(a => a.AudienceId != null)
                    .OrderBy(a => a.Id)
                    .Select(a => new AskedRow(a.AudienceId!.Value, a.Count))
                    .ToList()
            ))
            .FirstOrDefaultAsync(cancel)!;
    }

    static IQueryable<ProposalRow> Rows(IQueryable<Proposal> proposals, AppDb db) =>
        proposals
            .AsNoTracking()
            .Select(p => new ProposalRow(
                p.Id,
                p.Organization!.Name,
                p.ProposedOn,
                p.AudienceId,
                p.What,
                p.Deliverable,
                p.Owner,
                p.Due,
                p.ActionId != null || p.IntoId != null || p.SetAsideFor != null,
                p.SetAsideFor,
                p.SettledOn,
                p.Version,
                p.Start == null || p.End == null
                    ? null
                    : db
                        .Replies.Where(r => r.Id == p.ReplyId)
                        .Select(r => r.Text.Substring(p.Start.Value, p.End.Value - p.Start.Value))
                        .FirstOrDefault(),
                db.Proposals.Where(m => m.IntoId == p.Id)
                    .OrderBy(m => m.Id)
                    .Select(m => m.Organization!.Name)
                    .ToList()
            ));
}

/// <summary>The collection: who was asked, who was not, and how many proposals each made.</summary>
/// <param name="Asked">The solicitations.</param>
/// <param name="NotAsked">Organisations that nobody asked, authorities left out.</param>
/// <param name="Proposed">By organisation.</param>
public sealed record CollectOverview(
    IReadOnlyList<SolicitationRow> Asked,
    IReadOnlyList<OrganizationRow> NotAsked,
    IReadOnlyDictionary<Id<Organization>, ProposedRow> Proposed
);

/// <summary>A solicitation in a list.</summary>
public sealed record SolicitationRow(
    Id<Solicitation> Id,
    Id<Organization> Organization,
    string Name,
    LocalDate AskedOn,
    LocalDate AnswerBy,
    LocalDate? AnsweredOn,
    string? Declined,
    IReadOnlyList<AskedRow> Asks
)
{
    /// <summary>Where it stands on <paramref name="today"/>.</summary>
    public SolicitationState State(LocalDate today) =>
        Solicitation.StateOf(AnsweredOn, Declined, AnswerBy, today);
}

/// <summary>How many actions are expected for an audience.</summary>
public sealed record AskedRow(Id<Audience> Audience, int Count);

/// <summary>An organisation by its name.</summary>
public sealed record OrganizationRow(Id<Organization> Id, string Name);

/// <summary>How many proposals an organisation made, and how many of them wait.</summary>
public sealed record ProposedRow(int All, int Waiting);

/// <summary>A proposal in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="From">The organisation that proposes it.</param>
/// <param name="On">The day it was proposed.</param>
/// <param name="Audience">The audience.</param>
/// <param name="What">What would be done.</param>
/// <param name="Deliverable">What would exist then.</param>
/// <param name="Owner">Who would answer, in words.</param>
/// <param name="Due">By when.</param>
/// <param name="IsSettled">True when it does not wait.</param>
/// <param name="SetAsideFor">Why it was set aside.</param>
/// <param name="SettledOn">The day it was settled.</param>
/// <param name="Version">Its version.</param>
/// <param name="Words">Its own words in the reply.</param>
/// <param name="MergedFrom">Who else proposed what was merged into it.</param>
public sealed record ProposalRow(
    Id<Proposal> Id,
    string From,
    LocalDate On,
    Id<Audience>? Audience,
    string What,
    string? Deliverable,
    string? Owner,
    SaidDate? Due,
    bool IsSettled,
    string? SetAsideFor,
    LocalDate? SettledOn,
    int Version,
    string? Words,
    IReadOnlyList<string> MergedFrom
);
