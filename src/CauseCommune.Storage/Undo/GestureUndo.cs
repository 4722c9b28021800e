using System.Reflection;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CauseCommune.Storage.Undo;

/// <summary>Why a gesture cannot be undone any more.</summary>
public enum UndoRefusal
{
    /// <summary>It was undone before.</summary>
    AlreadyUndone = 1,

    /// <summary>Somebody changed the same thing since.</summary>
    ChangedSince = 2,

    /// <summary>Something was built on what it made.</summary>
    BuiltUpon = 3,
}

/// <summary>Undoes a gesture: what it added is removed, what it deleted stands again, what it changed is as it was.</summary>
public static class GestureUndo
{
    /// <summary>
    /// Undoes <paramref name="gesture"/> in the tracked entities; the caller saves. Nothing is touched when it is refused.
    /// </summary>
    public static async Task<UndoRefusal?> UndoAsync(
        this AppDb db,
        Gesture gesture,
        NodaTime.Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gesture);
        if (gesture.UndoneAt is not null)
        {
            return UndoRefusal.AlreadyUndone;
        }

        var changes = Change.Read(gesture.Changes);
        var added = changes
            .Where(c => c.Kind == ChangeKind.Added)
            .Select(c => (c.Entity, string.Join('|', c.Key)))
            .ToHashSet();
        foreach (var change in changes.Reverse())
        {
            if (await db.UndoAsync(change, added, cancel) is { } refusal)
            {
                db.ChangeTracker.Clear();
                return refusal;
            }
        }

        await db.RetellAsync(cancel);
        gesture.UndoneAt = now;
        return null;
    }

    /// <summary>True when the gesture made what <paramref name="id"/> names.</summary>
    public static bool Added(this Gesture gesture, string id)
    {
        ArgumentNullException.ThrowIfNull(gesture);
        return Guid.TryParse(id, out var value)
            && Change
                .Read(gesture.Changes)
                .Any(c => c.Kind == ChangeKind.Added && c.Key[^1] == PropertyJson.Write(value));
    }

    /// <summary>Removes an entity with all that is a part of it, each noted, so that the removal can be undone whole.</summary>
    public static async Task RemoveWholeAsync(
        this AppDb db,
        object entity,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var entry = db.Entry(entity);
        foreach (var part in await db.PartsAsync(entry, cancel))
        {
            await db.RemoveWholeAsync(part, cancel);
        }

        db.Remove(entity);
    }

    /// <summary>The state of an action is what its latest news say: those that remain tell it again.</summary>
    static async Task RetellAsync(this AppDb db, CancellationToken cancel)
    {
        var told = db
            .ChangeTracker.Entries<Update>()
            .Where(e => e.State != EntityState.Unchanged)
            .Select(e => e.Entity.ActionId)
            .ToHashSet();
        foreach (var id in told)
        {
            var action = await db.Actions.SingleOrDefaultAsync(a => a.Id == id, cancel);
            if (action is not null && db.Entry(action).State != EntityState.Deleted)
            {
                await db.Updates.Where(u => u.ActionId == id).LoadAsync(cancel);
                action.Retell([
                    .. db
                        .ChangeTracker.Entries<Update>()
                        .Where(e => e.State != EntityState.Deleted && e.Entity.ActionId == id)
                        .Select(e => e.Entity),
                ]);
            }
        }
    }

    static async Task<UndoRefusal?> UndoAsync(
        this AppDb db,
        Change change,
        HashSet<(string, string)> added,
        CancellationToken cancel
    )
    {
        var type = db.Model.FindEntityType(change.Entity);
        if (type is null)
        {
            return UndoRefusal.ChangedSince;
        }

        var key = type.FindPrimaryKey()!
            .Properties.Select((p, i) => PropertyJson.Read(change.Key[i], p.ClrType))
            .ToArray();
        var found = await db.FindAsync(type.ClrType, key, cancel);
        return change.Kind switch
        {
            ChangeKind.Deleted => found is null
                ? db.PutBack(type, change)
                : UndoRefusal.ChangedSince,
            _ when found is null => UndoRefusal.ChangedSince,
            ChangeKind.Changed => db.SetBack(db.Entry(found), change),
            _ => await db.TakeAwayAsync(db.Entry(found), change, added, cancel),
        };
    }

    static UndoRefusal? PutBack(this AppDb db, IEntityType type, Change change)
    {
        var entity = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        Write(entity, type, change.Before);
        db.Add(entity);
        return null;
    }

    static UndoRefusal? SetBack(this AppDb db, EntityEntry entry, Change change)
    {
        foreach (var (name, after) in change.After)
        {
            if (name != nameof(Action.LastNews) && !StandsAs(entry, name, after))
            {
                return UndoRefusal.ChangedSince;
            }
        }

        Write(entry.Entity, entry.Metadata, change.Before);
        db.ChangeTracker.DetectChanges();
        return null;
    }

    static async Task<UndoRefusal?> TakeAwayAsync(
        this AppDb db,
        EntityEntry entry,
        Change change,
        HashSet<(string, string)> added,
        CancellationToken cancel
    )
    {
        if (change.After.Any(v => v.Key != Version && !StandsAs(entry, v.Key, v.Value)))
        {
            return UndoRefusal.ChangedSince;
        }

        foreach (var key in entry.Metadata.GetReferencingForeignKeys())
        {
            foreach (var other in await db.ReferringAsync(key, entry, cancel))
            {
                if (StillRefers(db.Entry(other), key, entry, added))
                {
                    return UndoRefusal.BuiltUpon;
                }
            }
        }

        db.Remove(entry.Entity);
        return null;
    }

    // The database does not know yet what this undoing has already set back or is about to take away.
    static bool StillRefers(
        EntityEntry other,
        IForeignKey key,
        EntityEntry to,
        HashSet<(string, string)> added
    ) =>
        other.State != EntityState.Deleted
        && !added.Contains((other.Metadata.Name, KeyOf(other)))
        && Equals(
            other.Property(key.Properties[^1].Name).CurrentValue,
            to.Property(key.PrincipalKey.Properties[^1].Name).CurrentValue
        );

    static async Task<List<object>> PartsAsync(
        this AppDb db,
        EntityEntry whole,
        CancellationToken cancel
    )
    {
        var parts = new List<object>();
        foreach (
            var key in whole
                .Metadata.GetReferencingForeignKeys()
                .Where(k => k.DeleteBehavior == DeleteBehavior.Cascade)
        )
        {
            parts.AddRange(await db.ReferringAsync(key, whole, cancel));
        }

        return parts;
    }

    static readonly MethodInfo Referring = typeof(GestureUndo).GetMethod(
        nameof(ReferringOf),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    internal static Task<List<object>> ReferringAsync(
        this AppDb db,
        IForeignKey key,
        EntityEntry to,
        CancellationToken cancel
    ) =>
        (Task<List<object>>)
            Referring
                .MakeGenericMethod(key.DeclaringEntityType.ClrType, key.Properties[^1].ClrType)
                .Invoke(
                    null,
                    [
                        db,
                        key,
                        to.Property(key.PrincipalKey.Properties[^1].Name).CurrentValue,
                        cancel,
                    ]
                )!;

    // The coalition leads each key, and is that of the filter; the last column tells which one.
    static async Task<List<object>> ReferringOf<T, TKey>(
        AppDb db,
        IForeignKey key,
        object value,
        CancellationToken cancel
    )
        where T : class
    {
        var name = key.Properties[^1].Name;
        var id = (TKey)value;
        var rows = await db.Set<T>()
            .Where(e => EF.Property<TKey>(e, name)!.Equals(id))
            .ToListAsync(cancel);
        return [.. rows];
    }

    static string KeyOf(EntityEntry entry) =>
        string.Join(
            '|',
            entry
                .Metadata.FindPrimaryKey()!
                .Properties.Select(p => PropertyJson.Write(entry.Property(p.Name).CurrentValue))
        );

    const string Version = nameof(IHasVersion.Version);

    /// <summary>True when the value is still the one that the gesture left.</summary>
    static bool StandsAs(EntityEntry entry, string name, string? after) =>
        string.Equals(PropertyJson.Write(ValueOf(entry, name)), after, StringComparison.Ordinal);

    static object? ValueOf(EntityEntry entry, string name) =>
        entry.Metadata.FindComplexProperty(name) is null
            ? entry.Property(name).CurrentValue
            : entry.ComplexProperty(name).CurrentValue;

    static void Write(object entity, IEntityType type, IReadOnlyDictionary<string, string?> values)
    {
        foreach (var (name, json) in values)
        {
            IPropertyBase? property = type.FindProperty(name);
            property ??= type.FindComplexProperty(name);
            if (property is not null && name != Version)
            {
                var member = property.GetMemberInfo(forMaterialization: true, forSet: true);
                var value = PropertyJson.Read(json, property.ClrType);
                if (member is FieldInfo field)
                {
                    field.SetValue(entity, value);
                }
                else
                {
                    ((PropertyInfo)member).SetValue(entity, value);
                }
            }
        }
    }
}
