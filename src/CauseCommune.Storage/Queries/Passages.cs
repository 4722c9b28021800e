using System.Linq.Expressions;
using System.Reflection;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CauseCommune.Storage.Queries;

/// <summary>What is told in minutes, wherever it is recorded.</summary>
public static class Passages
{
    static readonly MethodInfo One = typeof(Passages).GetMethod(
        nameof(FollowOneAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Every passage of these minutes follows a change of their text; the caller saves.</summary>
    public static async Task FollowAsync(
        this AppDb db,
        Id<MeetingMinutes> minutes,
        TextChange change,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(change);
        foreach (var type in db.Model.GetEntityTypes())
        {
            foreach (
                var origin in type.GetComplexProperties().Where(p => p.ClrType == typeof(Origin))
            )
            {
                await (Task)
                    One.MakeGenericMethod(type.ClrType)
                        .Invoke(null, [db, origin, minutes, change, cancel])!;
            }
        }
    }

    /// <summary>The same of one origin: its passage is gone when none of its words are left.</summary>
    public static Origin Follow(this Origin origin, TextChange change)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(change);
        if (origin is not { Start: { } start, End: { } end })
        {
            return origin;
        }

        var now = change.Follow(start, end);
        return origin with { Start = now?.Start, End = now?.End };
    }

    static async Task FollowOneAsync<T>(
        AppDb db,
        IComplexProperty held,
        Id<MeetingMinutes> minutes,
        TextChange change,
        CancellationToken cancel
    )
        where T : class
    {
        Id<MeetingMinutes>? told = minutes;
        var entity = Expression.Parameter(typeof(T));
        var origin = Expression.Property(entity, held.PropertyInfo!);
        var isTold = Expression.Lambda<Func<T, bool>>(
            Expression.Equal(
                Expression.Property(origin, nameof(Origin.MinutesId)),
                Expression.Constant(told, typeof(Id<MeetingMinutes>?))
            ),
            entity
        );
        foreach (var one in await db.Set<T>().Where(isTold).ToListAsync(cancel))
        {
            var property = db.Entry(one).ComplexProperty(held.Name);
            property.CurrentValue = ((Origin)property.CurrentValue!).Follow(change);
        }
    }
}
