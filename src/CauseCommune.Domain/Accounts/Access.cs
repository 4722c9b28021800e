using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Accounts;

/// <summary>
/// The way into a coalition that somebody was given: as what, and for which organisation. It waits for an address until its owner
/// signs in for the first time.
/// </summary>
public sealed class Access : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<Access> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The address of who was invited.</summary>
    public required string Email { get; init; }

    /// <summary>The form of it to compare by.</summary>
    public required string NormalEmail { get; init; }

    /// <summary>The name that the inviter gave, until its owner gives one.</summary>
    public string? Name { get; set; }

    /// <summary>Who came in by it; null until then.</summary>
    public Id<Account>? AccountId { get; private set; }

    /// <summary>As what.</summary>
    public required Role Role { get; set; }

    /// <summary>The organisation that a representative stands for.</summary>
    public Id<Organization>? OrganizationId { get; set; }

    /// <summary>Who gave it.</summary>
    public required Id<Actor> GivenById { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant GivenAt { get; init; }

    /// <summary>When its owner first came in by it.</summary>
    public Instant? TakenAt { get; private set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public Instant? EndedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True until it is taken back.</summary>
    public bool Stands => EndedAt is null;

    /// <summary>Its owner signed in with its address.</summary>
    public void Take(Id<Account> account, Instant now) => (AccountId, TakenAt) = (account, now);

    /// <summary>Takes it back, from now on; what was done by it stays signed.</summary>
    public void End(Instant now) => EndedAt ??= now;
}

/// <summary>What somebody is in a coalition. Who is none of these reads what the public reads.</summary>
public enum Role
{
    /// <summary>Reads the pages of those who work, and changes nothing.</summary>
    Reader = 1,

    /// <summary>Stands for an organisation: changes its actions, proposes on others.</summary>
    Representative = 2,

    /// <summary>Does everything in the coalition.</summary>
    Coordinator = 3,
}
