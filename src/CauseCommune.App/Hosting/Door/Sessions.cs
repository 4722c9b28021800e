using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>
/// Sessions, kept in the database: the cookie names one and proves that it is ours, no more. So they can be listed, and one that was
/// ended is ended at once.
/// </summary>
sealed class Sessions(Func<AppDb> open, TimeProvider time, IHttpContextAccessor requests)
    : ITicketStore
{
    /// <summary>How its owner was known, beside the ticket while it is made.</summary>
    public const string SignedInBy = "by";

    /// <summary>The session of a signed-in request, among the properties of its ticket.</summary>
    public const string Current = "session";

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var now = time.GetCurrentInstant();
        var session = new Session
        {
            Id = Id<Session>.New(now),
            AccountId = Visitors.AccountOf(ticket.Principal)!.Value,
            Ticket = TicketSerializer.Default.Serialize(ticket),
            Device = Devices.Name(requests.HttpContext?.Request.Headers.UserAgent.ToString()),
            By = Enum.Parse<SignedInBy>(ticket.Properties.Items[SignedInBy]!),
            CreatedAt = now,
            SeenAt = now,
        };
        await using var db = open();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id.ToString();
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        if (Id<Session>.TryParse(key, null, out var id))
        {
            var kept = TicketSerializer.Default.Serialize(ticket);
            await using var db = open();
            await db
                .Sessions.Where(s => s.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, kept));
        }
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!Id<Session>.TryParse(key, null, out var id))
        {
            return null;
        }

        await using var db = open();
        var now = time.GetCurrentInstant();
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id);
        if (session is null || session.EndsAt <= now)
        {
            return null;
        }

        if (session.SeenAt + Duration.FromHours(1) <= now)
        {
            await db
                .Sessions.Where(s => s.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        }

        var ticket = TicketSerializer.Default.Deserialize(session.Ticket);
        if (ticket is not null)
        {
            ticket.Properties.Items[Current] = key;
        }

        return ticket;
    }

    public async Task RemoveAsync(string key)
    {
        if (Id<Session>.TryParse(key, null, out var id))
        {
            await using var db = open();
            await db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync();
        }
    }
}
