using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Hosting;

/// <summary>
/// Accounts and their passkeys, as ASP.NET Core Identity asks for them. It has no passwords to keep. What it is asked for by an
/// authenticator is input: an identifier that is none finds nobody.
/// </summary>
sealed class AccountStore(AppDb db)
    : IUserEmailStore<Account>,
        IUserSecurityStampStore<Account>,
        IUserPasskeyStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Id<Account>.TryParse(userId, null, out var id)
            ? db.Accounts.FirstOrDefaultAsync(a => a.Id == id, cancellationToken)
            : Task.FromResult<Account?>(null);

    public Task<Account?> FindByEmailAsync(
        string normalizedEmail,
        CancellationToken cancellationToken
    ) => db.Accounts.FirstOrDefaultAsync(a => a.NormalEmail == normalizedEmail, cancellationToken);

    public Task<Account?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    ) => FindByEmailAsync(normalizedUserName, cancellationToken);

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        db.Accounts.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        db.Accounts.Remove(user);
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        var known = await FindAsync(user.Id, passkey.CredentialId, cancellationToken);
        if (known is null)
        {
            db.Passkeys.Add(New(user.Id, passkey));
            return;
        }

        known.Name = passkey.Name;
        known.SignCount = passkey.SignCount;
        known.IsUserVerified = passkey.IsUserVerified;
        known.IsBackedUp = passkey.IsBackedUp;
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        Account user,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await db
                    .Passkeys.AsNoTracking()
                    .Where(p => p.AccountId == user.Id)
                    .OrderBy(p => p.CreatedAt)
                    .ToListAsync(cancellationToken)
            ).Select(Info),
        ];

    public async Task<Account?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await (
            from passkey in db.Passkeys
            join account in db.Accounts on passkey.AccountId equals account.Id
            where passkey.CredentialId == credentialId
            select account
        ).FirstOrDefaultAsync(cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(user.Id, credentialId, cancellationToken) is { } known ? Info(known) : null;

    public async Task RemovePasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(user.Id, credentialId, cancellationToken) is { } known)
        {
            db.Passkeys.Remove(known);
        }
    }

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(
        Account user,
        string? userName,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<string?> GetNormalizedUserNameAsync(
        Account user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.NormalEmail);

    public Task SetNormalizedUserNameAsync(
        Account user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task SetEmailAsync(Account user, string? email, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    // Who has an account has read a code at its address.
    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task SetEmailConfirmedAsync(
        Account user,
        bool confirmed,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<string?> GetNormalizedEmailAsync(
        Account user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.NormalEmail);

    public Task SetNormalizedEmailAsync(
        Account user,
        string? normalizedEmail,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(
        Account user,
        string stamp,
        CancellationToken cancellationToken
    )
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public void Dispose() { }

    Task<Passkey?> FindAsync(Id<Account> account, byte[] id, CancellationToken cancel) =>
        db.Passkeys.FirstOrDefaultAsync(
            p => p.AccountId == account && p.CredentialId == id,
            cancel
        );

    static Passkey New(Id<Account> account, UserPasskeyInfo info) =>
        new()
        {
            CredentialId = info.CredentialId,
            AccountId = account,
            Name = info.Name,
            CreatedAt = Instant.FromDateTimeOffset(info.CreatedAt),
            PublicKey = info.PublicKey,
            SignCount = info.SignCount,
            Transports = info.Transports is { Length: > 0 } t ? string.Join(',', t) : null,
            IsUserVerified = info.IsUserVerified,
            IsBackupEligible = info.IsBackupEligible,
            IsBackedUp = info.IsBackedUp,
            AttestationObject = info.AttestationObject,
            ClientDataJson = info.ClientDataJson,
        };

    static UserPasskeyInfo Info(Passkey p) =>
        new(
            p.CredentialId,
            p.PublicKey,
            p.CreatedAt.ToDateTimeOffset(),
            (uint)p.SignCount,
            p.Transports?.Split(','),
            p.IsUserVerified,
            p.IsBackupEligible,
            p.IsBackedUp,
            p.AttestationObject,
            p.ClientDataJson
        )
        {
            Name = p.Name,
        };
}
