using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Mail;

/// <summary>
/// Empties the outbox: takes mails, carries them, notes what became of each. What it could not note is sent once more when its
/// lease has ended, with the same Message-ID.
/// </summary>
sealed partial class Postman(
    Func<AppDb> open,
    Settings settings,
    Weather weather,
    TimeProvider time,
    ILogger<Postman> journal
)
{
    const int Batch = 20;

    /// <summary>So many broken connections one behind the other are no longer the fault of one mail.</summary>
    const int MostBroken = 3;

    static readonly Duration Lease = Duration.FromMinutes(5);
    static readonly TimeSpan LongestBatch = TimeSpan.FromMinutes(2);
    static readonly Duration FirstPause = Duration.FromMinutes(1);
    static readonly Duration LongestPause = Duration.FromHours(1);

    // What was sent when the database did not answer, so that it is noted before anything else is taken.
    readonly List<OutgoingMail> unnoted = [];

    /// <summary>How long the server may leave us waiting for one answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Sends all that is due.</summary>
    /// <returns>False when the server is shut: what is left waits.</returns>
    public async Task<bool> GoAsync(CancellationToken cancel)
    {
        var server =
            settings.Mail.Smtp ?? throw new InvalidOperationException("No server of mail is set.");
        await using var db = open();
        await NoteAsync(db, cancel);
        await using var road = new SmtpRoad(server, Patience);
        while (true)
        {
            var begun = time.GetTimestamp();
            var mails = await db.LeaseMailsAsync(Now(), Batch, Lease, cancel);
            if (mails.Count == 0)
            {
                return true;
            }

            if (!await CarryAsync(db, road, mails, begun, cancel))
            {
                return false;
            }
        }
    }

    async Task<bool> CarryAsync(
        AppDb db,
        SmtpRoad road,
        IReadOnlyList<OutgoingMail> mails,
        long begun,
        CancellationToken cancel
    )
    {
        var (broken, next) = (0, 0);
        try
        {
            // A slow server must not hold the last ones beyond their lease.
            while (next < mails.Count && time.GetElapsedTime(begun) < LongestBatch)
            {
                cancel.ThrowIfCancellationRequested();
                var delivery = await CarryAsync(db, road, mails[next], cancel);
                next++;
                broken = delivery is { Failure: MailFailure.Server } ? broken + 1 : 0;
                if (delivery.IsAboutServer || broken >= MostBroken)
                {
                    weather.IsShut(Now(), delivery.ServerSaid);
                    return false;
                }

                if (broken == 0)
                {
                    weather.IsOpen();
                }
            }

            return true;
        }
        finally
        {
            // What was sent and could not be noted keeps its lease, so that nobody else sends it again meanwhile.
            await db.GiveBackAsync(mails.Skip(next).Except(unnoted), CancellationToken.None);
        }
    }

    async Task<Delivery> CarryAsync(
        AppDb db,
        SmtpRoad road,
        OutgoingMail mail,
        CancellationToken cancel
    )
    {
        if (mail.UsefulUntil <= Now())
        {
            await db.NoteEndedAsync(mail, MailState.Expired, null, null, cancel);
            return Delivery.Taken;
        }

        var delivery = await road.CarryAsync(mail, settings.Mail.From, cancel);
        await NoteAsync(db, mail, delivery, cancel);
        return delivery;
    }

    Task NoteAsync(AppDb db, OutgoingMail mail, Delivery delivery, CancellationToken cancel) =>
        delivery.Failure switch
        {
            null => NoteSentAsync(db, mail),
            MailFailure.Server when delivery.IsAboutServer => db.NoteWaitingAsync(
                mail,
                mail.NotBefore,
                MailFailure.Server,
                delivery.ServerSaid,
                tried: false,
                cancel
            ),
            MailFailure.Server or MailFailure.Later => NoteLaterAsync(db, mail, delivery, cancel),
            { } failure => NoteFailedAsync(db, mail, failure, delivery.ServerSaid, cancel),
        };

    /// <summary>It was taken over: that must be noted even if the process is asked to stop just now.</summary>
    async Task NoteSentAsync(AppDb db, OutgoingMail mail)
    {
        unnoted.Add(mail);
        await NoteAsync(db, CancellationToken.None);
    }

    async Task NoteAsync(AppDb db, CancellationToken cancel)
    {
        while (unnoted is [var mail, ..])
        {
            await db.NoteSentAsync(mail, Now(), cancel);
            unnoted.RemoveAt(0);
            if (EmailAddress.Parse(mail.ToAddress) is { } address)
            {
                await db.ReachedAsync(address, cancel);
            }
        }
    }

    Task NoteLaterAsync(AppDb db, OutgoingMail mail, Delivery delivery, CancellationToken cancel) =>
        Now() - mail.CreatedAt >= Duration.FromDays(OutgoingMail.DaysTried)
            ? NoteFailedAsync(db, mail, MailFailure.GivenUp, delivery.ServerSaid, cancel)
            : db.NoteWaitingAsync(
                mail,
                Now() + Pause(mail.Attempts),
                delivery.Failure!.Value,
                delivery.ServerSaid,
                tried: true,
                cancel
            );

    async Task NoteFailedAsync(
        AppDb db,
        OutgoingMail mail,
        MailFailure failure,
        string? said,
        CancellationToken cancel
    )
    {
        await db.NoteEndedAsync(mail, MailState.Failed, failure, said, cancel);
        if (
            failure == MailFailure.NoSuchAddress
            && EmailAddress.Parse(mail.ToAddress) is { } address
        )
        {
            await db.NoteBounceAsync(address, Now(), said, cancel);
        }

        // Without the address, and without what the server said, which repeats it.
        NotSent(mail.Purpose, mail.MessageId, failure);
    }

    /// <summary>One minute, two, four… up to an hour.</summary>
    static Duration Pause(int attempts) =>
        Duration.Min(LongestPause, FirstPause * (1 << Math.Min(attempts, 10)));

    Instant Now() => time.GetCurrentInstant();

    [LoggerMessage(
        LogLevel.Warning,
        "A mail ({Purpose}, {MessageId}) will not be sent: {Failure}. The page of mails says more."
    )]
    partial void NotSent(string purpose, string messageId, MailFailure failure);
}
