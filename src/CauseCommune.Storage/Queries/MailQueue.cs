using System.Globalization;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage.Mappings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>
/// The queue of mails, for those who empty it: they see all coalitions. One worker alone holds a mail until its lease ends, which
/// the clock of the database says, so that the clocks of two machines need not agree.
/// </summary>
public static class MailQueue
{
    /// <summary>Takes the next mails that are due, those that somebody waits for first.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> LeaseMailsAsync(
        this AppDb db,
        Instant now,
        int most,
        Duration lease,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var seconds = (int)lease.TotalSeconds;
        var waiting = (int)MailState.Waiting;
        var taken = db.Database.IsSqlite()
            ? OnSqlite(db, NodaTimeAsText.Instants.Format(now), waiting, most, seconds)
            : db.Mails.FromSql(
                $"""
                UPDATE outgoing_mails SET leased_until = clock_timestamp() + make_interval(secs => {seconds})
                WHERE id IN (
                    SELECT id FROM outgoing_mails
                    WHERE state = {waiting} AND not_before <= {now}
                      AND (leased_until IS NULL OR leased_until < clock_timestamp())
                    ORDER BY is_urgent DESC, not_before, id LIMIT {most} FOR UPDATE SKIP LOCKED)
                RETURNING *
                """
            );
        var mails = await taken
            .IgnoreQueryFilters([AppDb.CoalitionFilter])
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. mails.OrderByDescending(m => m.IsUrgent).ThenBy(m => m.NotBefore).ThenBy(m => m.Id),
        ];
    }

    static IQueryable<OutgoingMail> OnSqlite(
        AppDb db,
        string now,
        int waiting,
        int most,
        int seconds
    )
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"+{seconds} seconds");
        return db.Mails.FromSql(
            $"""
            UPDATE outgoing_mails SET leased_until = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now', {end})
            WHERE id IN (
                SELECT id FROM outgoing_mails
                WHERE state = {waiting} AND not_before <= {now}
                  AND (leased_until IS NULL OR leased_until < strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))
                ORDER BY is_urgent DESC, not_before, id LIMIT {most})
            RETURNING *
            """
        );
    }

    /// <summary>A server has taken it over, whoever holds its lease by now. What is secret is let go.</summary>
    public static Task NoteSentAsync(
        this AppDb db,
        OutgoingMail mail,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        return db.One(mail)
            .ExecuteUpdateAsync(
                to =>
                    to.SetProperty(m => m.State, MailState.Sent)
                        .SetProperty(m => m.SentAt, now)
                        .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                        .SetProperty(m => m.LeasedUntil, (Instant?)null)
                        .SetProperty(m => m.Failure, (MailFailure?)null)
                        .SetProperty(m => m.ServerSaid, (string?)null)
                        .SetProperty(m => m.Html, m => m.IsSecret ? "" : m.Html)
                        .SetProperty(m => m.Text, m => m.IsSecret ? "" : m.Text),
                cancel
            );
    }

    /// <summary>It could not be sent this time: it waits until <paramref name="again"/>, and the try counts if it was one.</summary>
    public static Task NoteWaitingAsync(
        this AppDb db,
        OutgoingMail mail,
        Instant again,
        MailFailure failure,
        string? serverSaid,
        bool tried,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        return db.Held(mail)
            .ExecuteUpdateAsync(
                to =>
                    to.SetProperty(m => m.NotBefore, again)
                        .SetProperty(m => m.Attempts, m => m.Attempts + (tried ? 1 : 0))
                        .SetProperty(m => m.LeasedUntil, (Instant?)null)
                        .SetProperty(m => m.Failure, failure)
                        .SetProperty(m => m.ServerSaid, serverSaid),
                cancel
            );
    }

    /// <summary>It will not be sent. What is secret is let go.</summary>
    public static Task NoteEndedAsync(
        this AppDb db,
        OutgoingMail mail,
        MailState state,
        MailFailure? failure,
        string? serverSaid,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        return db.Held(mail)
            .ExecuteUpdateAsync(
                to =>
                    to.SetProperty(m => m.State, state)
                        .SetProperty(m => m.Attempts, m => m.Attempts + (failure == null ? 0 : 1))
                        .SetProperty(m => m.LeasedUntil, (Instant?)null)
                        .SetProperty(m => m.Failure, failure)
                        .SetProperty(m => m.ServerSaid, serverSaid)
                        .SetProperty(m => m.Html, m => m.IsSecret ? "" : m.Html)
                        .SetProperty(m => m.Text, m => m.IsSecret ? "" : m.Text),
                cancel
            );
    }

    /// <summary>Gives back what was taken and not tried.</summary>
    public static async Task GiveBackAsync(
        this AppDb db,
        IEnumerable<OutgoingMail> mails,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mails);
        foreach (var mail in mails)
        {
            await db.Held(mail)
                .ExecuteUpdateAsync(
                    to => to.SetProperty(m => m.LeasedUntil, (Instant?)null),
                    cancel
                );
        }
    }

    /// <summary>Marks an address that no mail reaches; <see cref="ReachedAsync"/> takes the mark away.</summary>
    public static async Task NoteBounceAsync(
        this AppDb db,
        EmailAddress address,
        Instant now,
        string? serverSaid,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(address);
        var normal = address.Normal;
        var said = serverSaid;
        if (db.Database.IsSqlite())
        {
            var at = NodaTimeAsText.Instants.Format(now);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO bounced_addresses (address, at, server_said) VALUES ({normal}, {at}, {said}) ON CONFLICT (address) DO UPDATE SET at = excluded.at, server_said = excluded.server_said",
                cancel
            );
        }
        else
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO bounced_addresses (address, at, server_said) VALUES ({normal}, {now}, {said}) ON CONFLICT (address) DO UPDATE SET at = excluded.at, server_said = excluded.server_said",
                cancel
            );
        }
    }

    /// <summary>A server took a mail to this address: it is not marked any more.</summary>
    public static Task ReachedAsync(this AppDb db, EmailAddress address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(address);
        var normal = address.Normal;
        return db.BouncedAddresses.Where(b => b.Address == normal).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Lets go of the mails of before <paramref name="before"/> of which nothing more will become.</summary>
    public static Task ForgetMailsAsync(this AppDb db, Instant before, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Mails.IgnoreQueryFilters([AppDb.CoalitionFilter])
            .Where(m => m.State != MailState.Waiting && m.CreatedAt < before)
            .ExecuteDeleteAsync(cancel);
    }

    static IQueryable<OutgoingMail> One(this AppDb db, OutgoingMail mail) =>
        db.Mails.IgnoreQueryFilters([AppDb.CoalitionFilter]).Where(m => m.Id == mail.Id);

    /// <summary>Only while this lease of it lasts: another worker may have taken it since.</summary>
    static IQueryable<OutgoingMail> Held(this AppDb db, OutgoingMail mail)
    {
        var lease = mail.LeasedUntil;
        return db.One(mail).Where(m => m.LeasedUntil == lease && m.State == MailState.Waiting);
    }
}
