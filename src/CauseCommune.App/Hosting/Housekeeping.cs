using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>Once a day: lets go of what was kept for thirty days only, the gestures of all coalitions, mails and the keys of forms; and of codes and sessions that have ended.</summary>
public sealed partial class Housekeeping(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<Housekeeping> journal
) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                await ClearAsync(stoppingToken);
            }
            catch (Exception missed)
                when (missed is System.Data.Common.DbException or TimeoutException)
            {
                Missed(missed);
            }
        }
    }

    /// <summary>Lets go of what is older than <see cref="Gesture.DaysKept"/> days.</summary>
    public async Task ClearAsync(CancellationToken cancel)
    {
        var before = time.GetCurrentInstant() - Duration.FromDays(Gesture.DaysKept);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db
            .Gestures.IgnoreQueryFilters([AppDb.CoalitionFilter])
            .Where(g => g.At < before)
            .ExecuteDeleteAsync(cancel);
        await db.ForgetMailsAsync(
            time.GetCurrentInstant() - Duration.FromDays(OutgoingMail.DaysKept),
            cancel
        );
        await db.FormReceipts.Where(r => r.At < before).ExecuteDeleteAsync(cancel);
        var now = time.GetCurrentInstant();
        await db.ForgetCodesAsync(now - Duration.FromDays(1), cancel);
        await db.ForgetSessionsAsync(now, cancel);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "What was kept for thirty days was not let go; it is tried again tomorrow."
    )]
    partial void Missed(Exception missed);
}
