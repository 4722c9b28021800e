using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Accounts;

/// <summary>
/// An address that serves whoever holds it, for one purpose, without an account. Of its secret, 256 random bits, only the hash is kept:
/// who reads the database holds no link.
/// </summary>
public sealed class BearerLink : IBelongsToCoalition
{
    /// <summary>How long its hash is: SHA-256 (FIPS 180-4) in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>Its identity.</summary>
    public required Id<BearerLink> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The hash of its secret.</summary>
    public required string Hash { get; init; }

    /// <summary>What it serves for, and nothing else.</summary>
    public required LinkPurpose Purpose { get; init; }

    /// <summary>What it speaks of: for <see cref="LinkPurpose.StopMail"/> an address, in the form to compare by (<see cref="EmailAddress.Normal"/>).</summary>
    public required string Subject { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it ends by itself; null for never.</summary>
    public Instant? EndsAt { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>Takes it back.</summary>
    public void End(Instant now) => EndedAt ??= now;
}

/// <summary>What a link serves for. Stored by number: do not renumber.</summary>
public enum LinkPurpose
{
    /// <summary>Says « do not write to me any more » for an address, and takes it back.</summary>
    StopMail = 1,
}
