using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>What concerns some organisations of the coalition: those that a representative stands for.</summary>
public static class OurPartQueries
{
    /// <summary>Their names.</summary>
    public static async Task<IReadOnlyList<string>> NamesOfAsync(
        this AppDb db,
        IReadOnlyCollection<Id<Organization>> organizations,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db
            .Organizations.Where(o => organizations.Contains(o.Id))
            .OrderBy(o => o.Name)
            .Select(o => o.Name)
            .ToListAsync(cancel);
    }

    /// <summary>What they were asked for and have not answered, the nearest day first.</summary>
    public static async Task<IReadOnlyList<AskedOf>> AskedOfAsync(
        this AppDb db,
        IReadOnlyCollection<Id<Organization>> organizations,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db
            .Solicitations.AsNoTracking()
            .Where(s => organizations.Contains(s.OrganizationId) && s.AnsweredOn == null)
            .OrderBy(s => s.AnswerBy)
            .ThenBy(s => s.Id)
            .Select(s => new AskedOf(
                s.AnswerBy,
                s.Asks.Where(a => a.AudienceId != null)
                    .OrderBy(a => a.Id)
                    .Select(a => new AskedForAudience(
                        a.Count,
                        db.Audiences.First(u => u.Id == a.AudienceId).Name
                    ))
                    .ToList()
            ))
            .ToListAsync(cancel);
    }

    /// <summary>What they proposed, the latest first.</summary>
    public static async Task<IReadOnlyList<OwnProposal>> ProposalsOfAsync(
        this AppDb db,
        IReadOnlyCollection<Id<Organization>> organizations,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var proposals = await db
            .Proposals.AsNoTracking()
            .Where(p => organizations.Contains(p.OrganizationId))
            .OrderByDescending(p => p.Id)
            .Take(100)
            .ToListAsync(cancel);
        return
        [
            .. proposals.Select(p => new OwnProposal(
                p.What,
                p.State,
                p.SettledOn ?? p.ProposedOn,
                p.SetAsideFor,
                p.ActionId
            )),
        ];
    }
}

/// <summary>What an organisation was asked for, and by when.</summary>
public sealed record AskedOf(LocalDate AnswerBy, IReadOnlyList<AskedForAudience> Asks);

/// <summary>How many actions for which audience.</summary>
public sealed record AskedForAudience(int Count, string Audience);

/// <summary>A proposal as its organisation sees it.</summary>
public sealed record OwnProposal(
    string What,
    ProposalState State,
    LocalDate On,
    string? SetAsideFor,
    Id<Action>? Action
);
