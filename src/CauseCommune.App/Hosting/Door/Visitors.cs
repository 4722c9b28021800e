using System.Security.Claims;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Hosting;

/// <summary>Who visits, by the session of the request, or as the one person at this machine.</summary>
sealed class Visitors(Settings settings, LocalPerson local, AppDb db)
{
    /// <summary>The cookie that says as whom the one at this machine has entered a demonstration.</summary>
    public const string EnteredAs = "cc_as";

    public async ValueTask<Who> FindAsync(HttpContext http, Visit visit)
    {
        // A kept page is the same for everybody, and asks nobody who they are.
        if (http.GetEndpoint()?.Metadata.GetMetadata<Kept>() is not null)
        {
            return Who.Anybody;
        }

        if (!settings.IsOpen)
        {
            var here = await local.FindAsync(db, http.RequestAborted);
            return visit.Coalition is { IsDemonstration: true }
                ? await EnteredAsync(http, here)
                : here;
        }

        return AccountOf(http.User) is { } account
            ? await SignedInAsync(account, visit.Coalition, http.RequestAborted)
            : Who.Anybody;
    }

    public static Id<Account>? AccountOf(ClaimsPrincipal user) =>
        Id<Account>.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), null, out var id)
            ? id
            : null;

    async Task<Who> SignedInAsync(
        Id<Account> account,
        CoalitionHere? coalition,
        CancellationToken cancel
    )
    {
        if (await db.VisitorAsync(account, cancel) is not { } visitor)
        {
            return Who.Anybody;
        }

        var who = new Who
        {
            Account = account,
            Actor = visitor.Actor,
            Name = visitor.Name,
            IsHost = visitor.IsHost,
        };
        return coalition is null
            ? who
            : await SeatedAsync(who, await db.SeatsAsync(account, cancel), cancel);
    }

    async Task<Who> EnteredAsync(HttpContext http, Who here) =>
        Id<Access>.TryParse(http.Request.Cookies[EnteredAs], null, out var id)
        && await db.SeatAsync(id, http.RequestAborted) is { } seat
            ? await SeatedAsync(
                here with
                {
                    Role = null,
                    EnteredAs = id,
                    IsHost = false,
                    Name = seat.Name,
                    Actor = new Id<Actor>(id.Value),
                },
                [seat],
                http.RequestAborted
            )
            : here;

    async Task<Who> SeatedAsync(Who who, IReadOnlyList<Seat> seats, CancellationToken cancel)
    {
        if (seats.Count == 0)
        {
            return who;
        }

        List<Id<Organization>> organizations =
        [
            .. seats
                .Where(s => s.Role is Role.Representative)
                .Select(s => s.Organization)
                .OfType<Id<Organization>>(),
        ];
        return who with
        {
            Role = seats.Max(s => s.Role),
            Organizations = organizations,
            OwnActions =
                organizations.Count > 0
                    ? await db.OwnActionsAsync(organizations, cancel)
                    : who.OwnActions,
        };
    }
}
