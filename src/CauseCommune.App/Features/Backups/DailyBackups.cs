using CauseCommune.Storage.Backups;

namespace CauseCommune.App.Features.Backups;

/// <summary>
/// The copy of each day, at three in the morning of the machine; where it was off or asleep then, soon after it is on again.
/// </summary>
public sealed partial class DailyBackups(
    BackupBook book,
    TimeProvider time,
    ILogger<DailyBackups> journal
) : BackgroundService
{
    /// <summary>How many daily copies are kept.</summary>
    public const int Kept = 14;

    static readonly TimeSpan Hour = TimeSpan.FromHours(3);
    static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    // Short, since a machine that sleeps, or a clock that is set, moves the hour under a long wait.
    static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Look, time, stoppingToken);
            await MakeIfDueAsync(stoppingToken);
        }
    }

    public async Task MakeIfDueAsync(CancellationToken cancel)
    {
        try
        {
            if (IsDue() && await book.MakeAsync(BackupKind.Daily, cancel))
            {
                BackupFolder.Prune(book.Folder, Kept);
            }
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            // The folder itself cannot be read or cleared; the copies of other days still come.
            NotCleared(unread);
        }
    }

    bool IsDue()
    {
        var since = LastHour();
        var made = book.List().Any(b => b.Kind == BackupKind.Daily && b.At >= since);
        var triedNow =
            book.Last is { Failure: not null, Kind: BackupKind.Daily } last
            && last.At > time.GetUtcNow() - Patience
            && last.At <= time.GetUtcNow();
        return !made && !triedNow;
    }

    /// <summary>The latest three o'clock that has passed.</summary>
    DateTimeOffset LastHour()
    {
        var (now, zone) = (time.GetUtcNow(), time.LocalTimeZone);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var hour = InZone(today + Hour, zone);
        return hour <= now ? hour : InZone(today.AddDays(-1) + Hour, zone);
    }

    static DateTimeOffset InZone(DateTime wall, TimeZoneInfo zone)
    {
        // In a night where that hour does not exist, the one after it.
        var real = zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return new DateTimeOffset(real, zone.GetUtcOffset(real));
    }

    [LoggerMessage(LogLevel.Error, "The folder of backups cannot be read or cleared.")]
    partial void NotCleared(Exception why);
}
