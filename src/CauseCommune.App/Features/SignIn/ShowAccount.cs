using System.Buffers.Text;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.SignIn;

/// <summary>GET /account – one's name and address, passkeys, and the devices on which one is signed in.</summary>
static class ShowAccount
{
    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapGet("/account", ShowAsync).Needs(Right.SignedIn);

    static async Task<IResult> ShowAsync(
        HttpContext http,
        Visit visit,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    ) => Page.Of<AccountPage>(new { Model = await ModelAsync(http, visit, db, time, cancel) });

    public static async Task<AccountModel> ModelAsync(
        HttpContext http,
        Visit visit,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (visit.Who.Account is not { } id)
        {
            return new AccountModel { Name = visit.Who.Name };
        }

        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        var current = (await http.AuthenticateAsync()).Properties?.Items[Sessions.Current];
        var now = time.GetCurrentInstant();
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(s => s.AccountId == id)
            .OrderByDescending(s => s.SeenAt)
            .ToListAsync(cancel);
        var passkeys = await db
            .Passkeys.AsNoTracking()
            .Where(p => p.AccountId == id)
            .OrderBy(p => p.CreatedAt)
            .ToListAsync(cancel);
        return new AccountModel
        {
            Name = visit.Who.Name,
            Email = account.Email,
            IsHost = account.IsHost,
            LocalName = await db.UnclaimedLocalPersonAsync(account, cancel),
            Coalitions = await db.MyCoalitionsAsync(id, cancel),
            Sessions =
            [
                .. sessions
                    .Where(s => s.EndsAt > now)
                    .Select(s => new SessionLine(
                        s.Id,
                        s.Device,
                        Day(s.SeenAt),
                        Day(s.CreatedAt),
                        s.Id.ToString() == current
                    )),
            ],
            Passkeys =
            [
                .. passkeys.Select(p => new PasskeyLine(
                    Base64Url.EncodeToString(p.CredentialId),
                    p.Name,
                    Day(p.CreatedAt),
                    p.UsedAt is { } used ? Day(used) : null
                )),
            ],
        };

        LocalDate Day(Instant at) =>
            LocalDateTime
                .FromDateTime(
                    TimeZoneInfo.ConvertTime(at.ToDateTimeOffset(), time.LocalTimeZone).DateTime
                )
                .Date;
    }
}

/// <summary>One's account, in finished facts.</summary>
public sealed record AccountModel
{
    public string? Name { get; init; }

    /// <summary>Null for the person at this machine, who has no account.</summary>
    public string? Email { get; init; }
    public bool IsHost { get; init; }

    /// <summary>Who recorded on this machine before anybody signed in, and has not been claimed; null when nobody did.</summary>
    public string? LocalName { get; init; }
    public IReadOnlyList<MyCoalition> Coalitions { get; init; } = [];
    public IReadOnlyList<SessionLine> Sessions { get; init; } = [];
    public IReadOnlyList<PasskeyLine> Passkeys { get; init; } = [];
}

/// <summary>A device on which one is signed in.</summary>
public sealed record SessionLine(
    Id<Session> Id,
    string? Device,
    LocalDate Seen,
    LocalDate Since,
    bool IsThis
);

/// <summary>A passkey of the list; its key is the identifier of the credential in base64url.</summary>
public sealed record PasskeyLine(string Key, string? Name, LocalDate Since, LocalDate? Used);
