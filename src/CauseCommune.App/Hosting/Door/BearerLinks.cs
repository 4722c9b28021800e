using System.Buffers.Text;
using System.Security.Cryptography;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>Makes links that serve whoever holds them, and knows them again.</summary>
sealed class BearerLinks(AppDb db, TimeProvider time)
{
    const int SecretBytes = 32;

    /// <summary>The secret of a new link within the coalition of the request, as it stands in an address; the caller saves.</summary>
    public string Make(LinkPurpose purpose, string subject, Instant? endsAt = null)
    {
        var now = time.GetCurrentInstant();
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        db.BearerLinks.Add(
            new BearerLink
            {
                Id = Id<BearerLink>.New(now),
                CoalitionId = db.Within,
                Hash = HashOf(secret),
                Purpose = purpose,
                Subject = subject,
                CreatedAt = now,
                EndsAt = endsAt,
            }
        );
        return Base64Url.EncodeToString(secret);
    }

    /// <summary>The link of a secret, for its own purpose and in its own coalition; null for anything else that was typed.</summary>
    public async Task<BearerLink?> FindAsync(
        LinkPurpose purpose,
        string secret,
        CancellationToken cancel
    )
    {
        // One spelling only: others of the same bits would be other addresses.
        if (
            !Base64Url.IsValid(secret, out var length)
            || length != SecretBytes
            || Base64Url.DecodeFromChars(secret) is not { } bytes
            || Base64Url.EncodeToString(bytes) != secret
        )
        {
            return null;
        }

        return await db.BearerLinkAsync(purpose, HashOf(bytes), time.GetCurrentInstant(), cancel);
    }

    static string HashOf(byte[] secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}
