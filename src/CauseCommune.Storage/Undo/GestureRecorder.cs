using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CauseCommune.Storage.Undo;

/// <summary>At each save within a gesture: notes what changed, so that the whole gesture can be undone.</summary>
public sealed class GestureRecorder : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Note((AppDb)eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Note((AppDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    static void Note(AppDb db)
    {
        if (db.Gesturing is not { } changes)
        {
            return;
        }

        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries().Where(IsTold))
        {
            changes.Add(Of(entry));
        }
    }

    static bool IsTold(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is (IBelongsToCoalition or Coalition) and not (HistoryEntry or Gesture);

    static Change Of(EntityEntry entry)
    {
        var all = entry.State != EntityState.Modified;
        var before = new Dictionary<string, string?>();
        var after = new Dictionary<string, string?>();
        foreach (
            var property in entry.Properties.Where(p =>
                (all || p.IsModified && !IsVersion(p)) && !IsFolded(p)
            )
        )
        {
            before[property.Metadata.Name] = PropertyJson.Write(property.OriginalValue);
            after[property.Metadata.Name] = PropertyJson.Write(property.CurrentValue);
        }

        foreach (var held in entry.ComplexProperties)
        {
            if (all || held.IsModified)
            {
                before[held.Metadata.Name] = PropertyJson.Write(
                    entry.State == EntityState.Added ? null : Original(entry, held)
                );
                after[held.Metadata.Name] = PropertyJson.Write(held.CurrentValue);
            }
        }

        return new(
            entry.Metadata.Name,
            [
                .. entry
                    .Metadata.FindPrimaryKey()!
                    .Properties.Select(p =>
                        PropertyJson.Write(entry.Property(p.Name).CurrentValue)
                    ),
            ],
            entry.State switch
            {
                EntityState.Added => ChangeKind.Added,
                EntityState.Deleted => ChangeKind.Deleted,
                _ => ChangeKind.Changed,
            },
            entry.State == EntityState.Added ? Nothing : before,
            entry.State == EntityState.Deleted ? Nothing : after
        );
    }

    // Values that are held whole have no original value of their own: that of the entity as it was tells.
    static object? Original(EntityEntry entry, ComplexPropertyEntry held) =>
        held.Metadata.PropertyInfo!.GetValue(entry.OriginalValues.ToObject());

    // Written anew at each save.
    static bool IsFolded(PropertyEntry property) =>
        property.Metadata.Name == Mappings.FoldedText.Property;

    static bool IsVersion(PropertyEntry property) =>
        property.Metadata.Name == nameof(IHasVersion.Version);

    static readonly Dictionary<string, string?> Nothing = [];
}
