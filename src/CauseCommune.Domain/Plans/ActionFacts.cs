using CauseCommune.Domain.FollowUps;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>What is needed of an action to derive its shown state and to count it: a list projects to this, and loads nothing else.</summary>
/// <param name="AudienceId">Its audience, or null.</param>
/// <param name="State">Its recorded state.</param>
/// <param name="StartEnds">The last day of its planned start.</param>
/// <param name="DueEnds">The last day of its due date.</param>
/// <param name="LastNews">The day that its latest news speak of, or the day it was promised.</param>
/// <param name="OwnersWord">What its accountable owner said; null when nobody is named.</param>
/// <param name="HasOwner">Whether somebody is named.</param>
/// <param name="HasDeliverable">Whether it says what will exist.</param>
public sealed record ActionFacts(
    Id<Audience>? AudienceId,
    RecordedState State,
    LocalDate? StartEnds,
    LocalDate? DueEnds,
    LocalDate LastNews,
    Agreement? OwnersWord,
    bool HasOwner,
    bool HasDeliverable
)
{
    /// <summary>True when its owner accepted: only then is it a promise.</summary>
    public bool IsPromised => OwnersWord == Agreement.Accepted;

    /// <summary>True unless it was dropped.</summary>
    public bool Counts => State != RecordedState.Dropped;

    /// <summary>True when it has a deliverable, an owner who accepted and a date.</summary>
    public bool IsConcrete => Lacks == Lack.None;

    /// <summary>What it lacks to be concrete.</summary>
    public Lack Lacks =>
        (HasDeliverable ? Lack.None : Lack.Deliverable)
        | (DueEnds is null ? Lack.Date : Lack.None)
        | (
            !HasOwner ? Lack.Owner
            : OwnersWord == Agreement.Declined ? Lack.OwnerDeclined
            : IsPromised ? Lack.None
            : Lack.OwnersWord
        );

    /// <summary>The one state that is shown on <paramref name="today"/>.</summary>
    public ShownState Shown(LocalDate today, LocalDate? lastMeeting) =>
        ShownStates.Of(State, StartEnds, DueEnds, LastNews, today, lastMeeting);
}

/// <summary>What an action lacks to be concrete.</summary>
[Flags]
public enum Lack
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What will exist when it is done.</summary>
    Deliverable = 1,

    /// <summary>By when.</summary>
    Date = 2,

    /// <summary>Anybody who answers for it.</summary>
    Owner = 4,

    /// <summary>The word of who is named.</summary>
    OwnersWord = 8,

    /// <summary>An owner: who was named declined.</summary>
    OwnerDeclined = 16,
}
