using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Erasure;

/// <summary>
/// Erases a person: the facts stay, as history points to people and never names them; the name is masked wherever it was written, the
/// addresses and what was sent to them go, with what lets the person in. It cannot be undone: what is kept to undo is masked too.
/// </summary>
public static class PersonErasure
{
    /// <summary>How the person is named, and at which addresses.</summary>
    /// <param name="db">The database, within the coalition.</param>
    /// <param name="person">The person.</param>
    /// <param name="alone">The last name alone is masked too.</param>
    /// <param name="others">Nicknames, initials: what else to mask, as it stands.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<NameMask> MaskOfAsync(
        this AppDb db,
        Person person,
        bool alone,
        IEnumerable<string> others,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        var own = await OwnAddressesAsync(db, person.Id, cancel);
        return NameMask.Of(
            person.Name,
            alone,
            [.. others, .. own.SelectMany(a => new[] { a.Written, a.Normal })]
        );
    }

    /// <summary>Where the name stands: the kind of thing, its texts, and the name's places in them are found by <paramref name="mask"/>.</summary>
    public static async Task<IReadOnlyList<Mentioned>> MentionsAsync(
        this AppDb db,
        NameMask mask,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var traces = await PersonTraces.FindAsync(db, mask, cancel);
        return
        [
            .. traces.SelectMany(t =>
                t.Texts.Where(x => x.Column.Name != "folded")
                    .Select(x => new Mentioned(t.Table.Name, x.Column.Name, x.Text))
            ),
        ];
    }

    /// <summary>True when somebody else of the coalition, or an organisation, bears the same last name.</summary>
    public static async Task<bool> SharesNameAsync(
        this AppDb db,
        Person person,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        if (NameMask.Alone(person.Name) is not { } last)
        {
            return false;
        }

        var alone = NameMask.Of(last, false);
        var names = await db
            .People.Where(p => p.Id != person.Id)
            .Select(p => p.Name)
            .Concat(db.Organizations.Select(o => o.Name))
            .ToListAsync(cancel);
        return names.Exists(n => alone.In(n).Count > 0);
    }

    /// <summary>The standing way in of the person as the last coordinator; null when others can go on without.</summary>
    public static async Task<Access?> LastCoordinationAsync(
        this AppDb db,
        Person person,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        var own = (await OwnAddressesAsync(db, person.Id, cancel)).ConvertAll(a => a.Normal);
        var ways = await db
            .Accesses.Where(a => own.Contains(a.NormalEmail) && a.EndedAt == null)
            .ToListAsync(cancel);
        foreach (var way in ways)
        {
            if (await db.IsLastCoordinatorAsync(way, cancel))
            {
                return way;
            }
        }

        return null;
    }

    /// <summary>Erases the person, within the transaction that is open.</summary>
    public static async Task EraseAsync(
        this AppDb db,
        Person person,
        NameMask mask,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(mask);
        if (db.Database.IsSqlite())
        {
            // What is overwritten is overwritten in the file too, not only left out.
            await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancel);
        }

        var own = await OwnAddressesAsync(db, person.Id, cancel);
        await db.PersonAddresses.Where(a => a.PersonId == person.Id).ExecuteDeleteAsync(cancel);
        var ids = own.ConvertAll(a => a.Id);
        await db
            .MailAddresses.Where(a => ids.Contains(a.Id))
            .Where(a => !db.PersonAddresses.Any(p => p.AddressId == a.Id))
            .ExecuteDeleteAsync(cancel);
        await CloseDoorAsync(db, own.ConvertAll(a => a.Normal), mask, cancel);
        var written = own.ConvertAll(a => a.Written);
        await db.Mails.Where(m => written.Contains(m.ToAddress)).ExecuteDeleteAsync(cancel);
        await ForgetAddressesAsync(db, own, cancel);
        await ForgetWayAsync(db, mask, cancel);
        var length = person.Name.Length;
        await PersonTraces.MaskAsync(db, mask, cancel);
        var masked = new string(NameMask.Sign, length);
        await db
            .People.Where(p => p.Id == person.Id)
            .ExecuteUpdateAsync(
                p =>
                    p.SetProperty(x => x.Name, masked)
                        .SetProperty(x => x.Title, (string?)null)
                        .SetProperty(x => EF.Property<string>(x, Mappings.FoldedText.Property), ""),
                cancel
            );
    }

    /// <summary>
    /// After the commit: what was overwritten long before leaves the file too, and the log beside it. Where somebody else writes just
    /// then it waits for the next erasure; no table shows it any more.
    /// </summary>
    public static void Sweep(this AppDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.IsSqlite())
        {
            using var connection = new SqliteConnection(db.Database.GetConnectionString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "PRAGMA busy_timeout = 5000; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)";
            try
            {
                command.ExecuteNonQuery();
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6) { }
        }
    }

    sealed record OwnAddress(Id<MailAddress> Id, string Written, string Normal);

    static Task<List<OwnAddress>> OwnAddressesAsync(
        AppDb db,
        Id<Person> person,
        CancellationToken cancel
    ) =>
        db
            .PersonAddresses.Where(a => a.PersonId == person)
            .Where(a =>
                !db.PersonAddresses.Any(b => b.AddressId == a.AddressId && b.PersonId != person)
            )
            .Select(a => new OwnAddress(a.AddressId, a.Address!.Written, a.Address.Normal))
            .ToListAsync(cancel);

    /// <summary>
    /// The ways into this coalition go; so does the account, when it leads nowhere else. Who signs as that person and has no account
    /// that stays signs masked.
    /// </summary>
    static async Task CloseDoorAsync(
        AppDb db,
        List<string> emails,
        NameMask mask,
        CancellationToken cancel
    )
    {
        await db.Accesses.Where(a => emails.Contains(a.NormalEmail)).ExecuteDeleteAsync(cancel);
        await db.BearerLinks.Where(l => emails.Contains(l.Subject)).ExecuteDeleteAsync(cancel);
        var own = await db
            .Accounts.Where(a => emails.Contains(a.NormalEmail) && !a.IsHost)
            .Select(a => a.Id)
            .ToListAsync(cancel);
        var elsewhere = await db
            .Accesses.IgnoreQueryFilters([AppDb.CoalitionFilter])
            .Where(a => a.AccountId != null && own.Contains(a.AccountId.Value))
            .Select(a => a.AccountId!.Value)
            .ToListAsync(cancel);
        var ended = own.Except(elsewhere).ToList();
        await db.Passkeys.Where(p => ended.Contains(p.AccountId)).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(s => ended.Contains(s.AccountId)).ExecuteDeleteAsync(cancel);
        await db.Accounts.Where(a => ended.Contains(a.Id)).ExecuteDeleteAsync(cancel);
        await db.SignInCodes.Where(c => emails.Contains(c.NormalEmail)).ExecuteDeleteAsync(cancel);
        var signing = await db
            .Actors.Where(a => !db.Accounts.Any(x => x.ActorId == a.Id))
            .Select(a => new { a.Id, a.Name })
            .ToListAsync(cancel);
        foreach (var actor in signing.Where(a => mask.In(a.Name).Count > 0))
        {
            await db
                .Actors.Where(a => a.Id == actor.Id)
                .ExecuteUpdateAsync(
                    a =>
                        a.SetProperty(x => x.Name, mask.Mask(actor.Name))
                            .SetProperty(x => x.NamedAt, (Instant?)null),
                    cancel
                );
        }
    }

    /// <summary>
    /// What the instance itself noted of an address that no coalition and no account uses any more: codes to sign in with, mails that
    /// came back.
    /// </summary>
    static async Task ForgetAddressesAsync(AppDb db, List<OwnAddress> own, CancellationToken cancel)
    {
        foreach (var address in own)
        {
            var isUsed =
                await db
                    .MailAddresses.IgnoreQueryFilters([AppDb.CoalitionFilter])
                    .AnyAsync(a => a.Normal == address.Normal, cancel)
                || await db.Accounts.AnyAsync(a => a.NormalEmail == address.Normal, cancel);
            if (!isUsed)
            {
                await db
                    .Mails.IgnoreQueryFilters([AppDb.CoalitionFilter])
                    .Where(m => m.CoalitionId == null && m.ToAddress == address.Written)
                    .ExecuteDeleteAsync(cancel);
                await db
                    .BouncedAddresses.Where(b =>
                        b.Address == address.Written || b.Address == address.Normal
                    )
                    .ExecuteDeleteAsync(cancel);
            }
        }
    }

    /// <summary>Where forms led may tell the name in an address.</summary>
    static async Task ForgetWayAsync(AppDb db, NameMask mask, CancellationToken cancel)
    {
        const string escaped = "%";
        var ways = await db
            .FormReceipts.Where(r => r.Location != null && r.Location.Contains(escaped))
            .Select(r => new { r.Key, r.Location })
            .ToListAsync(cancel);
        var telling = ways.Where(r => mask.In(Uri.UnescapeDataString(r.Location!)).Count > 0)
            .Select(r => r.Key)
            .ToList();
        await db.FormReceipts.Where(r => telling.Contains(r.Key)).ExecuteDeleteAsync(cancel);
    }
}

/// <summary>A text in which somebody is named.</summary>
/// <param name="Table">The kind of thing, as the database calls it.</param>
/// <param name="Column">Which of its texts.</param>
/// <param name="Text">The text.</param>
public sealed record Mentioned(string Table, string Column, string Text);
