using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Meetings;

/// <summary>A meeting, past or to come: planned and actual times, who was there, what is on its agenda.</summary>
public sealed class Meeting : IBelongsToCoalition, IHasVersion
{
    readonly List<Attendance> attendances = [];
    readonly List<AgendaItem> items = [];

    /// <summary>Its identity; also the UID of its calendar entry (RFC 5545 §3.8.4.7).</summary>
    public required Id<Meeting> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>What kind of meeting it is.</summary>
    public MeetingKind Kind { get; set; }

    /// <summary>Its title, when it has one besides its kind.</summary>
    public string? Title { get; set; }

    /// <summary>Its day, in the coalition's time zone.</summary>
    public required LocalDate Date { get; set; }

    /// <summary>When it starts; null when no hour was said.</summary>
    public LocalTime? StartTime { get; set; }

    /// <summary>How long it is planned, in minutes, 1 to 1,440.</summary>
    public int? PlannedMinutes { get; set; }

    /// <summary>How long it lasted, in minutes, 1 to 1,440.</summary>
    public int? ActualMinutes { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>The day it was cancelled; null while it stands. A cancelled meeting is neither the next nor the last.</summary>
    public LocalDate? CancelledOn { get; private set; }

    /// <summary>Raised only when the day, the hour, the length or the place moves, or it is cancelled or kept after all (RFC 5545 §3.8.7.4).</summary>
    public int Sequence { get; private set; }

    /// <summary>Where it is told of.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Why the public may know of it.</summary>
    public Publication? Publication { get; set; }

    /// <summary>Who was there, excused, represented, or only named.</summary>
    public IReadOnlyList<Attendance> Attendances => attendances;

    /// <summary>What is on the agenda, behind the account of the plan, in order.</summary>
    public IReadOnlyList<AgendaItem> Items => items;

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True when it is held on <paramref name="today"/> or later.</summary>
    public bool IsAhead(LocalDate today) => Date >= today;

    /// <summary>Moves it; the calendar entry is told by its sequence.</summary>
    public void Move(LocalDate date, LocalTime? startTime, int? plannedMinutes, string? place)
    {
        if (
            date != Date
            || startTime != StartTime
            || plannedMinutes != PlannedMinutes
            || place != Place
        )
        {
            (Date, StartTime, PlannedMinutes, Place) = (date, startTime, plannedMinutes, place);
            Sequence++;
        }
    }

    /// <summary>Cancels it: it stays in the list, and calendars are told (RFC 5545 §3.8.1.11, STATUS:CANCELLED).</summary>
    public void Cancel(LocalDate on)
    {
        if (CancelledOn is null)
        {
            CancelledOn = on;
            Sequence++;
        }
    }

    /// <summary>It is held after all.</summary>
    public void KeepAfterAll()
    {
        if (CancelledOn is not null)
        {
            CancelledOn = null;
            Sequence++;
        }
    }

    /// <summary>Lets an item of the agenda change places with the one before it, or the one behind it.</summary>
    /// <returns>False when there is none there: nothing is changed.</returns>
    public bool Move(AgendaItem item, bool up) => Ranks.Move(items, item, up);

    /// <summary>Notes who attended, and as what.</summary>
    public Attendance Note(
        Presence presence,
        Person? person,
        Organization? represents,
        string? role,
        Instant now,
        Origin? origin = null
    )
    {
        var attendance = new Attendance
        {
            Id = Id<Attendance>.New(now),
            CoalitionId = CoalitionId,
            MeetingId = Id,
            Presence = presence,
            PersonId = person?.Id,
            OrganizationId = represents?.Id,
            Role = role,
            Origin = origin,
        };
        attendances.Add(attendance);
        return attendance;
    }

    /// <summary>Puts an item at the end of the agenda.</summary>
    public AgendaItem Add(string title, string? note, Instant now)
    {
        var item = new AgendaItem
        {
            Id = Id<AgendaItem>.New(now),
            CoalitionId = CoalitionId,
            MeetingId = Id,
            Rank = items.Count == 0 ? 1 : items.Max(i => i.Rank) + 1,
            Title = title,
            Note = note,
        };
        items.Add(item);
        return item;
    }
}

/// <summary>What kind of meeting it is.</summary>
public enum MeetingKind
{
    /// <summary>A meeting of the coalition, of no further kind.</summary>
    Meeting = 0,

    /// <summary>A steering committee: it decides.</summary>
    SteeringCommittee = 1,

    /// <summary>A meeting with a public authority.</summary>
    WithAuthority = 2,

    /// <summary>A workshop.</summary>
    Workshop = 3,
}
