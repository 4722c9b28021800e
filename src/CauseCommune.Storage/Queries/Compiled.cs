using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CauseCommune.Storage.Queries;

/// <summary>
/// A query that is translated once. One process may speak to both databases, and a translation is only good for one:
/// there is one for each model.
/// </summary>
/// <param name="translate">Gives the query, by <c>EF.CompileAsyncQuery</c>.</param>
sealed class Compiled<T>(Func<T> translate)
    where T : Delegate
{
    readonly ConcurrentDictionary<IModel, T> byModel = new();

    /// <summary>The query for the database of <paramref name="db"/>.</summary>
    public T For(AppDb db) =>
        byModel.GetOrAdd(db.Model, static (_, translate) => translate(), translate);
}
