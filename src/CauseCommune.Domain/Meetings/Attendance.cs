using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain.Meetings;

/// <summary>Someone at a meeting, and for whom. To attend once is not yet a mandate.</summary>
public sealed class Attendance : IBelongsToCoalition
{
    /// <summary>Its identity.</summary>
    public required Id<Attendance> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The meeting.</summary>
    public required Id<Meeting> MeetingId { get; init; }

    /// <summary>Present, excused, represented, only named, or others that nobody named.</summary>
    public required Presence Presence { get; init; }

    /// <summary>Who; null for an organisation without a name, or others that nobody named.</summary>
    public Id<Person>? PersonId { get; init; }

    /// <summary>The person, when loaded.</summary>
    public Person? Person { get; private set; }

    /// <summary>The organisation that the person stood for that day.</summary>
    public Id<Organization>? OrganizationId { get; init; }

    /// <summary>The organisation, when loaded.</summary>
    public Organization? Organization { get; private set; }

    /// <summary>What the person was in charge of, as told.</summary>
    public string? Role { get; init; }

    /// <summary>Where it is told.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>How somebody was at a meeting.</summary>
public enum Presence
{
    /// <summary>Was there.</summary>
    Present = 1,

    /// <summary>Sent excuses.</summary>
    Excused = 2,

    /// <summary>Was represented by somebody else.</summary>
    Represented = 3,

    /// <summary>Is named in the minutes, and was not there.</summary>
    OnlyNamed = 4,

    /// <summary>Others were there whom the minutes do not name.</summary>
    OthersNotNamed = 5,
}
