using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CauseCommune.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace CauseCommune.Storage.History;

/// <summary>
/// Before each save: raises versions, and appends what changed to the history, in the same transaction.
/// The history itself can only be appended to.
/// </summary>
public sealed class HistoryWriter(TimeProvider time) : SaveChangesInterceptor
{
    static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
    static readonly HashSet<string> Unsaid =
    [
        "Id",
        "CoalitionId",
        "ActionId",
        "MinutesId",
        "PlanId",
        "Version",
        "CreatedAt",
        "RecordedAt",
        "LastNews",
        Mappings.FoldedText.Property,
    ];

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Write((AppDb)eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Write((AppDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    void Write(AppDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => !OnlyPassageMoved(e))
            .ToList();
        if (changed.Exists(e => e.Entity is HistoryEntry && e.State != EntityState.Added))
        {
            throw new InvalidOperationException("The history is append-only.");
        }

        TouchWholes(db, changed);
        var now = time.GetCurrentInstant();
        foreach (
            var entry in db
                .ChangeTracker.Entries()
                .Where(e =>
                    e is { State: EntityState.Modified, Entity: IHasVersion }
                    && !OnlyPassageMoved(e)
                )
        )
        {
            var version = entry.Property(nameof(IHasVersion.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }

        foreach (var entry in changed.Where(e => e.Entity is IKeepsHistory))
        {
            Append(db, entry, now);
        }
    }

    /// <summary>A passage that follows the correction of its minutes is no change of what it tells.</summary>
    static bool OnlyPassageMoved(EntityEntry entry) =>
        entry.State == EntityState.Modified
        && !entry.Properties.Any(p => p.IsModified)
        && entry.ComplexProperties.Any(p => p.IsModified)
        && entry.ComplexProperties.All(p => !p.IsModified || p.Metadata.ClrType == typeof(Origin));

    /// <summary>A change to a part of an action is a change to the action: its version tells who edits it at the same time.</summary>
    static void TouchWholes(AppDb db, List<EntityEntry> changed)
    {
        var wholes = db.ChangeTracker.Entries<Action>().ToDictionary(e => e.Entity.Id.Value);
        foreach (var part in changed.Where(e => e.Entity is IKeepsHistory and not IHasVersion))
        {
            if (
                wholes.TryGetValue(((IKeepsHistory)part.Entity).HistoryId, out var whole)
                && whole.State == EntityState.Unchanged
            )
            {
                whole.Property(a => a.Version).IsModified = true;
            }
        }
    }

    static void Append(AppDb db, EntityEntry entry, Instant now)
    {
        var changes = Values(entry)
            .Where(v => v.Before != v.After)
            .ToDictionary(v => v.Field, v => new[] { v.Before, v.After });
        if (changes.Count == 0)
        {
            return;
        }

        var subject = (IKeepsHistory)entry.Entity;
        db.History.Add(
            new HistoryEntry
            {
                Id = Id<HistoryEntry>.New(now),
                CoalitionId = subject.CoalitionId,
                Subject = subject.HistorySubject,
                SubjectId = subject.HistoryId,
                Part = entry.Entity is IHasVersion ? null : entry.Metadata.ClrType.Name,
                At = now,
                ActorId = db.ActingAs,
                Changes = JsonSerializer.Serialize(changes, Json),
            }
        );
    }

    static IEnumerable<(string Field, string? Before, string? After)> Values(EntityEntry entry)
    {
        foreach (var property in entry.Properties.Where(p => !Unsaid.Contains(p.Metadata.Name)))
        {
            yield return (
                property.Metadata.Name,
                entry.State == EntityState.Added ? null : Text(property.OriginalValue),
                entry.State == EntityState.Deleted ? null : Text(property.CurrentValue)
            );
        }

        var before = entry.State == EntityState.Added ? null : entry.OriginalValues.ToObject();
        var after = entry.State == EntityState.Deleted ? null : entry.Entity;
        foreach (var held in entry.Metadata.GetComplexProperties())
        {
            var (whole, now) = (Of(held, before), Of(held, after));
            foreach (var part in held.ComplexType.GetProperties())
            {
                yield return (
                    $"{held.Name}.{part.Name}",
                    Text(Of(part, whole)),
                    Text(Of(part, now))
                );
            }
        }
    }

    static object? Of(IPropertyBase property, object? whole) =>
        whole is null ? null : property.PropertyInfo!.GetValue(whole);

    /// <summary>Days in ISO 8601, numbers and states as their names, whatever the language of the machine.</summary>
    static string? Text(object? value) =>
        value switch
        {
            LocalDate day => LocalDatePattern.Iso.Format(day),
            Instant at => InstantPattern.ExtendedIso.Format(at),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };
}
