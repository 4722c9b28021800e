using System.Data.Common;
using CauseCommune.App.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Mail;

/// <summary>
/// Sends the postman out: at once when mails were committed, and twice a minute for those that wait their time or were committed
/// elsewhere. While the server is shut, less and less often.
/// </summary>
sealed partial class Dispatch(
    Postman postman,
    MailBell bell,
    Settings settings,
    TimeProvider time,
    ILogger<Dispatch> journal
) : BackgroundService
{
    static readonly TimeSpan Round = TimeSpan.FromSeconds(30);
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    /// <summary>Somebody may be waiting for a code: not longer than this.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Mail.Smtp is null)
        {
            return;
        }

        var pause = TimeSpan.Zero;
        while (true)
        {
            if (await GoAsync(stoppingToken))
            {
                pause = TimeSpan.Zero;
                await RungOrAsync(Round, stoppingToken);
            }
            else
            {
                pause = pause == TimeSpan.Zero ? FirstPause : pause * 2;
                pause = pause > LongestPause ? LongestPause : pause;
                await Task.Delay(pause, time, stoppingToken);
            }
        }
    }

    async Task<bool> GoAsync(CancellationToken cancel)
    {
        try
        {
            return await postman.GoAsync(cancel);
        }
        catch (Exception missed)
            when (missed is DbException or DbUpdateException or TimeoutException
                || missed is InvalidOperationException { InnerException: DbException }
            )
        {
            Missed(missed);
            return false;
        }
    }

    async Task RungOrAsync(TimeSpan longest, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(bell.HeardAsync(either.Token), Task.Delay(longest, time, either.Token));
        await either.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The database did not answer while mails were being sent; it is tried again."
    )]
    partial void Missed(Exception missed);
}
