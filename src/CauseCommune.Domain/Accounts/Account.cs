using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Accounts;

/// <summary>Someone who signs in: by a code sent to an address, or by a passkey. There are no passwords.</summary>
public sealed class Account
{
    /// <summary>Its identity.</summary>
    public required Id<Account> Id { get; init; }

    /// <summary>The address that codes are sent to, as it was typed.</summary>
    public required string Email { get; set; }

    /// <summary>The form of it to compare by, unique on the instance (<see cref="EmailAddress.Normal"/>).</summary>
    public required string NormalEmail { get; set; }

    /// <summary>Whose name signs what this account does.</summary>
    public required Id<Actor> ActorId { get; set; }

    /// <summary>Runs the instance; reads no coalition by that.</summary>
    public bool IsHost { get; set; }

    /// <summary>Changes when all its sessions must end.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>The language of its mails: « fr » or « en ».</summary>
    public string Language { get; set; } = "fr";

    /// <summary>When it first signed in.</summary>
    public required Instant CreatedAt { get; init; }
}
