using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>Someone whom the coalition's records name. Records point to the person, so that erasing one leaves the facts.</summary>
public sealed class Person : IBelongsToCoalition, IHasVersion
{
    readonly List<PersonAddress> addresses = [];

    /// <summary>The person's identity.</summary>
    public required Id<Person> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>First name and name.</summary>
    public required string Name { get; set; }

    /// <summary>What the person is in charge of, as it was last told.</summary>
    public string? Title { get; set; }

    /// <summary>Where the person was told of.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Where the person is reached by mail: nowhere, at one address, at several.</summary>
    public IReadOnlyList<PersonAddress> Addresses => addresses;

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>Is reached at an address, tried behind those that are known.</summary>
    public PersonAddress ReachAt(MailAddress address, Instant now)
    {
        var reached = new PersonAddress
        {
            Id = Id<PersonAddress>.New(now),
            CoalitionId = CoalitionId,
            PersonId = Id,
            AddressId = address.Id,
            Rank = addresses.Count == 0 ? 1 : addresses.Max(a => a.Rank) + 1,
        };
        addresses.Add(reached);
        return reached;
    }

    /// <summary>Is no longer reached there.</summary>
    public void Remove(PersonAddress address) => addresses.Remove(address);
}
