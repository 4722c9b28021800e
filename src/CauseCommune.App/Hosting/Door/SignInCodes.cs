using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>
/// Codes to sign in with. Whether an address is known or not, the same is done: a code is made, written out and kept; only the one to
/// a known address leaves. Tries are counted by the database in one statement, so that many at once are not more.
/// </summary>
sealed class SignInCodes(AppDb db, TimeProvider time, IDataProtectionProvider protection)
{
    readonly IDataProtector seal = protection.CreateProtector("CauseCommune.SignInCode");

    /// <summary>
    /// Makes a code for an address; those sent to it before are good no more. Beyond <see cref="SignInCode.MostSent"/> it is good for
    /// nothing, and the last one stays good: whoever asks for another's address again and again does not shut them out. The caller saves.
    /// </summary>
    public async Task<MadeCode> MakeAsync(EmailAddress address, CancellationToken cancel)
    {
        var now = time.GetCurrentInstant();
        var digits = RandomNumberGenerator
            .GetInt32(1_000_000)
            .ToString("D6", CultureInfo.InvariantCulture);
        var since = now - Duration.FromMinutes(SignInCode.Minutes);
        var sent = await db.SignInCodes.CountAsync(
            c => c.NormalEmail == address.Normal && c.CreatedAt > since,
            cancel
        );
        var isTooMany = sent >= SignInCode.MostSent;
        Instant? replaced = now;
        await db
            .SignInCodes.Where(c =>
                c.NormalEmail == address.Normal && c.UsedAt == null && !isTooMany
            )
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, replaced), cancel);
        var code = new SignInCode
        {
            Id = Id<SignInCode>.New(now),
            NormalEmail = address.Normal,
            Secret = seal.Protect(digits),
            CreatedAt = now,
            ExpiresAt = isTooMany ? now : now + Duration.FromMinutes(SignInCode.Minutes),
        };
        db.SignInCodes.Add(code);
        return new(code, digits, isTooMany);
    }

    /// <summary>Tries digits. Who gives the right ones gets the address that they were sent to, once.</summary>
    public async Task<CodeTried> TryAsync(
        Id<SignInCode> id,
        string digits,
        CancellationToken cancel
    )
    {
        var now = time.GetCurrentInstant();
        var counted = await db
            .SignInCodes.Where(c =>
                c.Id == id
                && c.UsedAt == null
                && c.ExpiresAt > now
                && c.Tries < SignInCode.MostTries
            )
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), cancel);
        var code = await db.SignInCodes.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (code is null || counted == 0)
        {
            return new(CodeAnswer.Over, null, 0);
        }

        if (!IsSame(code, digits))
        {
            return new(CodeAnswer.Wrong, null, SignInCode.MostTries - code.Tries);
        }

        Instant? used = now;
        var first = await db
            .SignInCodes.Where(c => c.Id == id && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, used), cancel);
        return first == 1
            ? new(CodeAnswer.Right, code.NormalEmail, 0)
            : new(CodeAnswer.Over, null, 0);
    }

    bool IsSame(SignInCode code, string digits)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(seal.Unprotect(code.Secret)),
                Encoding.UTF8.GetBytes(digits)
            );
        }
        catch (CryptographicException)
        {
            // The keys of the instance were replaced since: nobody can tell any more.
            return false;
        }
    }
}

/// <summary>A code that was made.</summary>
/// <param name="Code">The code, for the database.</param>
/// <param name="Digits">Its digits, for the letter and nothing else.</param>
/// <param name="IsTooMany">So many went to the address that this one must not.</param>
sealed record MadeCode(SignInCode Code, string Digits, bool IsTooMany);

/// <summary>What became of digits that were tried.</summary>
/// <param name="Answer">Right, wrong, or too late.</param>
/// <param name="NormalEmail">The address that the right ones were sent to.</param>
/// <param name="Left">How many tries are left after wrong ones.</param>
sealed record CodeTried(CodeAnswer Answer, string? NormalEmail, int Left);

enum CodeAnswer
{
    /// <summary>They are those that were sent.</summary>
    Right = 1,

    /// <summary>They are others.</summary>
    Wrong,

    /// <summary>The code was used, replaced, tried ten times, or is older than 15 minutes.</summary>
    Over,
}
