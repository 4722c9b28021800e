using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CauseCommune.Storage.Undo;

/// <summary>What points to a thing without being a part of it: asked before the thing is deleted.</summary>
public static class Pointers
{
    /// <summary>All that points to <paramref name="entity"/>, tracked, in no order.</summary>
    public static async Task<IReadOnlyList<object>> PointingToAsync(
        this AppDb db,
        object entity,
        CancellationToken cancel
    ) => [.. (await db.FoundAsync(entity, cancel)).Select(p => p.From)];

    /// <summary>
    /// What points to <paramref name="entity"/> points to nothing from now on; the caller saves, then removes it.
    /// </summary>
    /// <exception cref="InvalidOperationException">Something that points to it cannot be without it.</exception>
    public static async Task LetGoAsync(this AppDb db, object entity, CancellationToken cancel)
    {
        foreach (var (from, key) in await db.FoundAsync(entity, cancel))
        {
            var pointer = db.Entry(from).Property(key.Properties[^1].Name);
            if (!pointer.Metadata.IsNullable)
            {
                throw new InvalidOperationException(
                    $"{pointer.EntityEntry.Metadata.ClrType.Name} cannot be without it."
                );
            }

            pointer.CurrentValue = null;
        }
    }

    /// <summary>
    /// What points to <paramref name="entity"/> points to <paramref name="other"/> of the same kind from now on; the caller saves.
    /// </summary>
    /// <returns>What points elsewhere now.</returns>
    public static async Task<IReadOnlyList<object>> PointToAsync(
        this AppDb db,
        object entity,
        object other,
        CancellationToken cancel
    )
    {
        var found = await db.FoundAsync(entity, cancel);
        foreach (var (from, key) in found)
        {
            db.Entry(from).Property(key.Properties[^1].Name).CurrentValue = db.Entry(other)
                .Property(key.PrincipalKey.Properties[^1].Name)
                .CurrentValue;
        }

        return [.. found.Select(f => f.From)];
    }

    static async Task<List<(object From, IForeignKey Key)>> FoundAsync(
        this AppDb db,
        object entity,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var entry = db.Entry(entity);
        var found = new List<(object, IForeignKey)>();
        foreach (
            var key in entry
                .Metadata.GetReferencingForeignKeys()
                .Where(k => k.DeleteBehavior != DeleteBehavior.Cascade)
        )
        {
            var others = await db.ReferringAsync(key, entry, cancel);
            found.AddRange(others.Select(o => (o, key)));
        }

        return found;
    }
}
