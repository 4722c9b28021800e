using System.Text.Json;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The history of one thing, the latest change first.</summary>
public static class PlanHistory
{
    /// <summary>So many changes are shown at once.</summary>
    public const int PageSize = 20;

    /// <summary>The changes before <paramref name="before"/>; the latest when it is null.</summary>
    public static Task<HistoryPage> ActionHistoryAsync(
        this AppDb db,
        Id<Action> action,
        Id<HistoryEntry>? before,
        CancellationToken cancel
    ) => db.HistoryOfAsync("action", action.Value, before, cancel);

    /// <summary>The same of any subject: a decision, minutes.</summary>
    public static async Task<HistoryPage> HistoryOfAsync(
        this AppDb db,
        string subject,
        Guid id,
        Id<HistoryEntry>? before,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = db.History.AsNoTracking().Where(h => h.Subject == subject && h.SubjectId == id);
        if (before is { } last)
        {
            found = found.Where(h => h.Id < last);
        }

        var entries = await found
            .OrderByDescending(h => h.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        var shown = entries.Take(PageSize).ToList();
        var zone = await db
            .Coalitions.Where(c => c.Id == db.Within)
            .Select(c => c.TimeZone)
            .FirstAsync(cancel);
        var changes = shown.ConvertAll(ChangesOf);
        var names = await db.NamesAsync(changes, cancel);
        var actorIds = shown.Select(h => h.ActorId).Distinct().ToList();
        var actors = await db
            .Actors.Where(a => actorIds.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return new(
            [
                .. shown.Zip(
                    changes,
                    (h, c) =>
                        new HistoryRow(
                            h.Id,
                            At(h.At, zone),
                            h.ActorId is { } who ? actors.GetValueOrDefault(who) : null,
                            h.Part,
                            c
                        )
                ),
            ],
            entries.Count > PageSize ? shown[^1].Id : null,
            names
        );
    }

    /// <summary>Who changed it last, and when; null when nobody did.</summary>
    public static async Task<HistoryRow?> LastChangeAsync(
        this AppDb db,
        Id<Action> action,
        CancellationToken cancel
    ) => (await db.ActionHistoryAsync(action, null, cancel)).Rows is [var last, ..] ? last : null;

    /// <summary>Names of organisations, people and audiences, by reference: erasing one masks it here, too.</summary>
    static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        this AppDb db,
        List<IReadOnlyDictionary<string, string?[]>> changes,
        CancellationToken cancel
    )
    {
        var organizationIds = Ids<Organization>("OrganizationId");
        var personIds = Ids<Person>("PersonId");
        var audienceIds = Ids<Domain.Plans.Audience>("AudienceId");
        var organizations = await db
            .Organizations.Where(o => organizationIds.Contains(o.Id))
            .Select(o => new { o.Id.Value, o.Name })
            .ToListAsync(cancel);
        var people = await db
            .People.Where(p => personIds.Contains(p.Id))
            .Select(p => new { p.Id.Value, p.Name })
            .ToListAsync(cancel);
        var audiences = await db
            .Audiences.Where(a => audienceIds.Contains(a.Id))
            .Select(a => new { a.Id.Value, a.Name })
            .ToListAsync(cancel);
        return organizations
            .Concat(people)
            .Concat(audiences)
            .ToDictionary(n => n.Value.ToString("D"), n => n.Name);

        List<Id<T>> Ids<T>(string field) =>
            [
                .. changes
                    .SelectMany(c => c.GetValueOrDefault(field) ?? [])
                    .OfType<string>()
                    .Distinct()
                    .Select(id => Id<T>.Parse(id, null)),
            ];
    }

    static IReadOnlyDictionary<string, string?[]> ChangesOf(HistoryEntry entry) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(entry.Changes) ?? [];

    static LocalDateTime At(Instant at, string zone) =>
        at.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc).LocalDateTime;
}

/// <summary>One page of a history.</summary>
/// <param name="Rows">The changes, the latest first.</param>
/// <param name="Older">From where the older ones go on; null at the beginning.</param>
/// <param name="Names">The names of what the changes point to, by id.</param>
public sealed record HistoryPage(
    IReadOnlyList<HistoryRow> Rows,
    Id<HistoryEntry>? Older,
    IReadOnlyDictionary<string, string> Names
);

/// <summary>One change.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="At">When, in the coalition's time zone.</param>
/// <param name="Who">The name of who made it; null for what the software did by itself.</param>
/// <param name="Part">The part of the action that changed; null for the action itself.</param>
/// <param name="Changes">Field → [before, after].</param>
public sealed record HistoryRow(
    Id<HistoryEntry> Id,
    LocalDateTime At,
    string? Who,
    string? Part,
    IReadOnlyDictionary<string, string?[]> Changes
);
