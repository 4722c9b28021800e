using System.Security.Cryptography;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>Lets somebody in who has proved who they are, and makes their account when they come for the first time.</summary>
sealed class Entrances(AppDb db, TimeProvider time, SignInManager<Account> manager)
{
    /// <summary>Opens a session for the owner of an address; the account is made when there is none, and takes what waited for it.</summary>
    public async Task EnterAsync(
        EmailAddress address,
        SignedInBy by,
        Language language,
        CancellationToken cancel
    ) => await EnterAsync(await AccountAsync(address, language, cancel), by, cancel);

    /// <summary>Opens a session.</summary>
    public async Task EnterAsync(Account account, SignedInBy by, CancellationToken cancel)
    {
        await db.TakeAccessesAsync(account, time.GetCurrentInstant(), cancel);
        var kept = new AuthenticationProperties();
        kept.Items[Sessions.SignedInBy] = by.ToString();
        await manager.SignInAsync(account, kept);
    }

    /// <summary>The account of an address; made and saved when there is none.</summary>
    public async Task<Account> AccountAsync(
        EmailAddress address,
        Language language,
        CancellationToken cancel
    )
    {
        if (await db.AccountWithAsync(address.Normal, cancel) is { } known)
        {
            return known;
        }

        var now = time.GetCurrentInstant();
        var actor = new Actor
        {
            Id = Id<Actor>.New(now),
            Name = address.Value,
            CreatedAt = now,
        };
        var account = new Account
        {
            Id = Id<Account>.New(now),
            Email = address.Value,
            NormalEmail = address.Normal,
            ActorId = actor.Id,
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
            Language = language.Code,
            CreatedAt = now,
        };
        db.Actors.Add(actor);
        db.Accounts.Add(account);
        await db.SaveChangesAsync(cancel);
        return account;
    }
}
