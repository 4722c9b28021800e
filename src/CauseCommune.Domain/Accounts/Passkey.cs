using NodaTime;

namespace CauseCommune.Domain.Accounts;

/// <summary>A key that a device or a password manager keeps, and that signs somebody in (Web Authentication Level 3, W3C).</summary>
public sealed class Passkey
{
    /// <summary>The longest identifier that a credential may have, in bytes (WebAuthn §4).</summary>
    public const int LongestId = 1023;

    /// <summary>The identifier that its device gave it.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>Whose.</summary>
    public required Id<Account> AccountId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string? Name { get; set; }

    /// <summary>When it was registered.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it last signed somebody in.</summary>
    public Instant? UsedAt { get; set; }

    /// <summary>The public key, as COSE has it.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>How often it has signed, when its device counts.</summary>
    public long SignCount { get; set; }

    /// <summary>How its device can be reached: « internal », « usb »…, parted by commas.</summary>
    public string? Transports { get; init; }

    /// <summary>Whether the device made sure who holds it.</summary>
    public bool IsUserVerified { get; set; }

    /// <summary>Whether it may be copied to other devices.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>Whether it was.</summary>
    public bool IsBackedUp { get; set; }

    /// <summary>What its device said when it was registered.</summary>
    public required byte[] AttestationObject { get; init; }

    /// <summary>What the browser said when it was registered.</summary>
    public required byte[] ClientDataJson { get; init; }
}
