using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>A person's role in an organisation, with its dates (Popolo: membership).</summary>
public sealed class Membership : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<Membership> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The person.</summary>
    public required Id<Person> PersonId { get; init; }

    /// <summary>The person, when loaded.</summary>
    public Person? Person { get; private set; }

    /// <summary>The organisation.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The organisation, when loaded.</summary>
    public Organization? Organization { get; private set; }

    /// <summary>As what, when it is known: « présidente », « chargée de mission ».</summary>
    public string? Role { get; set; }

    /// <summary>Since when; null when it is not known.</summary>
    public SaidDate? From { get; set; }

    /// <summary>Until when; null while no end was said.</summary>
    public SaidDate? Until { get; set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True when it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => Term.HoldsOn(From, Until, day);
}
