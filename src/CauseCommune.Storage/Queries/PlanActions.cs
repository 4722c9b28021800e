using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The queries on one action.</summary>
public static class PlanActions
{
    /// <summary>What the forms about an action say of it; null when there is none in this coalition.</summary>
    public static Task<ActionHead?> ActionHeadAsync(
        this AppDb db,
        Id<Action> id,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Actions.AsNoTracking()
            .Where(a => a.Id == id)
            .Select(a => new ActionHead(
                a.Id,
                a.What,
                a.State,
                a.LastNews,
                a.PublicSentence,
                a.Owners.OrderBy(o => o.Role)
                    .ThenBy(o => o.Id)
                    .Select(o => new OwnershipRow(
                        o.Id,
                        o.Role,
                        o.Organization!.Name,
                        o.Person!.Name,
                        o.Group,
                        o.Agreement
                    ))
                    .ToList()
            ))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>All of an action on <paramref name="today"/>; null when there is none in this coalition.</summary>
    public static async Task<ActionInFull?> ActionInFullAsync(
        this AppDb db,
        Id<Action> id,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var action = await db
            .Actions.AsNoTracking()
            .Include(a => a.Owners)
                .ThenInclude(o => o.Organization)
            .Include(a => a.Owners)
                .ThenInclude(o => o.Person)
            .Include(a => a.Updates)
            .Include(a => a.Slips)
            .Include(a => a.Evidence)
            .Include(a => a.Milestones)
            .Include(a => a.Requests)
            .AsSplitQuery()
            .FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (action is null)
        {
            return null;
        }

        var audience = await db
            .Audiences.Where(a => a.Id == action.AudienceId)
            .Select(a => a.Name)
            .FirstOrDefaultAsync(cancel);
        var recorders = action.Updates.Select(u => u.RecordedBy).ToList();
        var actors = await db
            .Actors.Where(a => recorders.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var last = await db.LastMeetingBeforeAsync(today, cancel);
        return new(
            action,
            audience,
            action.Facts.Shown(today, last?.Date),
            await db.PassageAsync(action.Origin, cancel),
            actors,
            today
        );
    }

    static async Task<string?> PassageAsync(this AppDb db, Origin? origin, CancellationToken cancel)
    {
        if (origin is not { MinutesId: { } minutes, Start: { } start, End: { } end })
        {
            return null;
        }

        var text = await db
            .Minutes.Where(m => m.Id == minutes)
            .Select(m => m.Text)
            .FirstOrDefaultAsync(cancel);
        return text is not null && start >= 0 && start < end && end <= text.Length
            ? text[start..end]
            : null;
    }
}

/// <summary>An action as the forms about it name it.</summary>
public sealed record ActionHead(
    Id<Action> Id,
    string What,
    RecordedState State,
    LocalDate LastNews,
    string? PublicSentence,
    IReadOnlyList<OwnershipRow> Owners
);

/// <summary>An owner or a partner.</summary>
public sealed record OwnershipRow(
    Id<Ownership> Id,
    OwnerRole Role,
    string? Organization,
    string? Person,
    string? Group,
    Agreement Agreement
)
{
    /// <summary>The organisation, else the group, else the person.</summary>
    public string Name => Organization ?? Group ?? Person ?? "";
}

/// <summary>An action with all that its page shows.</summary>
/// <param name="Action">The action and its parts.</param>
/// <param name="Audience">The name of its audience.</param>
/// <param name="Shown">The one state that is shown.</param>
/// <param name="Passage">The passage of the minutes that tells it.</param>
/// <param name="Actors">The names of those who recorded its news.</param>
/// <param name="Today">The day on which all of it is shown.</param>
public sealed record ActionInFull(
    Action Action,
    string? Audience,
    ShownState Shown,
    string? Passage,
    IReadOnlyDictionary<Id<Actor>, string> Actors,
    LocalDate Today
);
