using NodaTime;

namespace CauseCommune.Domain.Accounts;

/// <summary>A six-digit code that was sent to an address: good once, for 15 minutes, with ten tries.</summary>
public sealed class SignInCode
{
    /// <summary>How long it is good, in minutes.</summary>
    public const int Minutes = 15;

    /// <summary>How often it may be tried.</summary>
    public const int MostTries = 10;

    /// <summary>How many are sent to one address within <see cref="Minutes"/>.</summary>
    public const int MostSent = 5;

    /// <summary>How many digits it has.</summary>
    public const int Digits = 6;

    /// <summary>Its identity, which the browser that asked for it keeps.</summary>
    public required Id<SignInCode> Id { get; init; }

    /// <summary>The form to compare by of the address that was typed, known or not.</summary>
    public required string NormalEmail { get; init; }

    /// <summary>The digits, kept so that only this instance can tell whether others are the same.</summary>
    public required string Secret { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it ends.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public Instant? UsedAt { get; private set; }
}
