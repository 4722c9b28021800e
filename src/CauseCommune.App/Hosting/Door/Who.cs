using System.Collections.Frozen;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Hosting;

/// <summary>Who visits: known by an account, or as the one person at this machine, and what they are in the coalition of the address.</summary>
public sealed record Who
{
    /// <summary>Somebody unknown, who reads what the public reads.</summary>
    public static Who Anybody { get; } = new();

    /// <summary>The account that signed in; null for the one at this machine, and for anybody.</summary>
    public Id<Account>? Account { get; init; }

    /// <summary>Whose name signs what is done; null for anybody, who does nothing.</summary>
    public Id<Actor>? Actor { get; init; }

    /// <summary>The name; null until one was given.</summary>
    public string? Name { get; init; }

    /// <summary>The person at this machine, while it listens to no other.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Runs the instance.</summary>
    public bool IsHost { get; init; }

    /// <summary>What they are in the coalition of the address; null outside any, or where they are nothing.</summary>
    public Role? Role { get; init; }

    /// <summary>The organisations that they stand for there.</summary>
    public IReadOnlyList<Id<Organization>> Organizations { get; init; } = [];

    /// <summary>The actions that those organisations are accountable for.</summary>
    public IReadOnlySet<Id<Action>> OwnActions { get; init; } = FrozenSet<Id<Action>>.Empty;

    /// <summary>The invented person that the one at this machine has entered a demonstration as.</summary>
    public Id<Access>? EnteredAs { get; init; }

    public bool IsKnown => Actor is not null;

    /// <summary>Stands for the organisation in the coalition of the address.</summary>
    public bool StandsFor(Id<Organization>? organization) =>
        organization is { } one && Organizations.Contains(one);

    /// <summary>What distinguishes pages drawn for one from those drawn for another.</summary>
    public string Seat => $"{Role} {string.Join(' ', Organizations)} {Account} {EnteredAs}";
}
