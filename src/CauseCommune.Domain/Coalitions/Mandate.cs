using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>A person represents an organisation in the coalition, from a date, until a date. One that ended is kept.</summary>
public sealed class Mandate : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<Mandate> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The person.</summary>
    public required Id<Person> PersonId { get; init; }

    /// <summary>The person, when loaded.</summary>
    public Person? Person { get; private set; }

    /// <summary>The organisation that the person stands for.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The organisation, when loaded.</summary>
    public Organization? Organization { get; private set; }

    /// <summary>Since when; null when it is not known.</summary>
    public SaidDate? From { get; set; }

    /// <summary>Until when; null while no end was said.</summary>
    public SaidDate? Until { get; set; }

    /// <summary>Where it was told of.</summary>
    public Origin? Origin { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True when the person stands for the organisation on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => Term.HoldsOn(From, Until, day);

    /// <summary>True when it was over before <paramref name="day"/>.</summary>
    public bool EndedBefore(LocalDate day) => Until is not null && Until.End < day;

    /// <summary>It ends with <paramref name="day"/>, said so.</summary>
    public void End(SaidDate day) => Until = day;
}
