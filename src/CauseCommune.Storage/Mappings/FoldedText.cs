using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CauseCommune.Storage.Mappings;

/// <summary>
/// What is searched carries its words once more, folded, in a column of their own: SQLite's LIKE folds ASCII alone,
/// PostgreSQL's nothing. It is written at each save, as the last thing, so that neither history nor undo tell of it.
/// </summary>
public sealed class FoldedText : SaveChangesInterceptor
{
    /// <summary>The name of the column's property.</summary>
    public const string Property = "Folded";

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Fold(eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Fold(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <summary>Gives each entity that is searched its column.</summary>
    internal static void Map(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => IsSearched(e.ClrType)))
        {
            builder.Entity(entity.ClrType).Property<string>(Property);
        }
    }

    static bool IsSearched(Type type) =>
        type == typeof(Action)
        || type == typeof(MeetingMinutes)
        || type == typeof(Decision)
        || type == typeof(OpenQuestion)
        || type == typeof(Meeting)
        || type == typeof(Person)
        || type == typeof(Organization)
        || type == typeof(Audience)
        || type == typeof(AgendaItem)
        || type == typeof(NewsPost)
        || type == typeof(Proposal);

    static void Fold(DbContext db)
    {
        foreach (
            var entry in db
                .ChangeTracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified)
                .Where(e => IsSearched(e.Metadata.ClrType))
                .ToList()
        )
        {
            var folded = Folding.Of(
                CleanText.Of(string.Join('\n', Words(entry).Where(w => w != null)))
            );
            if (
                !string.Equals(
                    entry.Property(Property).CurrentValue as string,
                    folded,
                    StringComparison.Ordinal
                )
            )
            {
                entry.Property(Property).CurrentValue = folded;
            }
        }
    }

    static string?[] Words(EntityEntry entry) =>
        entry.Entity switch
        {
            Action a => [a.What, a.Deliverable, a.PublicSentence, a.InternalNote],
            MeetingMinutes m => [m.Text, m.Source],
            Decision d => [d.Text],
            OpenQuestion q => [q.Text, q.Owner, q.Answer],
            Meeting m => [m.Title, m.Place],
            Person p => [p.Name, p.Title],
            Organization o => [o.Name, o.ShortName],
            Audience a => [a.Name, a.Levels],
            AgendaItem i => [i.Title, i.Note],
            NewsPost n => [n.Title, n.Body],
            Proposal p => [p.What, p.Deliverable, p.Owner],
            _ => [],
        };
}
