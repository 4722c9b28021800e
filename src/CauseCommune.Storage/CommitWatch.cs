using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CauseCommune.Storage;

/// <summary>Calls <see cref="AppDb.AfterCommit"/> once what was written is there for everybody.</summary>
sealed class CommitWatch : DbTransactionInterceptor
{
    public override void TransactionCommitted(
        DbTransaction transaction,
        TransactionEndEventData eventData
    ) => Tell(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    static void Tell(DbContext? context)
    {
        if (context is AppDb { AfterCommit: { } tell } db)
        {
            db.AfterCommit = null;
            tell();
        }
    }

    /// <summary>A save without a transaction around it is committed with itself.</summary>
    public sealed class Alone : SaveChangesInterceptor
    {
        public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
        {
            TellIfAlone(eventData.Context);
            return result;
        }

        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        )
        {
            TellIfAlone(eventData.Context);
            return ValueTask.FromResult(result);
        }

        static void TellIfAlone(DbContext? context)
        {
            if (context?.Database.CurrentTransaction is null)
            {
                Tell(context);
            }
        }
    }
}
