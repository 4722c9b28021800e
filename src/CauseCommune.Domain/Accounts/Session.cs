using NodaTime;

namespace CauseCommune.Domain.Accounts;

/// <summary>One device on which somebody signed in, until it is signed out, here or from another.</summary>
public sealed class Session
{
    /// <summary>How long it lasts without being used, in days.</summary>
    public const int IdleDays = 14;

    /// <summary>How long it lasts at most, in days: then one signs in again.</summary>
    public const int LongestDays = 90;

    /// <summary>Its identity.</summary>
    public required Id<Session> Id { get; init; }

    /// <summary>Whose.</summary>
    public required Id<Account> AccountId { get; init; }

    /// <summary>What the framework keeps of it.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>The browser and the system that it was opened with, as they named themselves.</summary>
    public string? Device { get; init; }

    /// <summary>How its owner was known.</summary>
    public required SignedInBy By { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it was last used, to the hour.</summary>
    public required Instant SeenAt { get; set; }

    /// <summary>When it ends, unless it is used before: never later than <see cref="LongestDays"/> after it was opened.</summary>
    public Instant EndsAt =>
        Instant.Min(
            SeenAt + Duration.FromDays(IdleDays),
            CreatedAt + Duration.FromDays(LongestDays)
        );
}

/// <summary>How somebody signed in.</summary>
public enum SignedInBy
{
    /// <summary>With a code sent by mail.</summary>
    Code = 1,

    /// <summary>With a passkey.</summary>
    Passkey = 2,

    /// <summary>With the code that the console printed.</summary>
    Console = 3,
}
