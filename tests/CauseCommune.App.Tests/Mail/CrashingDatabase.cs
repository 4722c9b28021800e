using System.Data.Common;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CauseCommune.App.Tests.Mail;

/// <summary>The process ends here.</summary>
sealed class CrashException : Exception;

/// <summary>The database goes away just when a mail that was sent is noted.</summary>
sealed class CrashingDatabase : DbCommandInterceptor
{
    public static AppDb Open(ReadyDatabase database) =>
        database.Target.IsPostgres
            ? new PostgresDb(Options<PostgresDb>(database))
            : new SqliteDb(Options<SqliteDb>(database));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) =>
        command.CommandText.Contains("sent_at", StringComparison.Ordinal)
            ? throw new CrashException()
            : ValueTask.FromResult(result);

    static DbContextOptions<T> Options<T>(ReadyDatabase database)
        where T : AppDb
    {
        var options = new DbContextOptionsBuilder<T>();
        database.Target.Configure(options, database.Time);
        return options.AddInterceptors(new CrashingDatabase()).Options;
    }
}
