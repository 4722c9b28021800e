using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.Tests.Plans;

/// <summary>Plans and actions in the words of the field.</summary>
internal static class APlan
{
    public static readonly LocalDate Today = new(2018, 2, 20);
    public static readonly Instant Now = Instant.FromUtc(2018, 2, 20, 9, 0);

    public static Plan Empty() =>
        new()
        {
            Id = Id<Plan>.New(Now),
            CoalitionId = Id<Coalition>.New(Now),
            Since = new LocalDate(2018, 2, 5),
        };

    public static Action OneAction(SaidDate? due = null, LocalDate? promisedOn = null) =>
        Empty().Add(null, new ActionDraft { What = "Kit", Due = due }, promisedOn ?? Today, Now);

    public static SaidDate On(int month, int day) =>
        SaidDate.Of(Period.On(new LocalDate(2018, month, day)));

    /// <summary>Facts of an action that lacks nothing, planned for the end of June.</summary>
    public static ActionFacts Promised(
        Id<Audience>? audience = null,
        RecordedState state = RecordedState.Planned,
        LocalDate? due = null
    ) =>
        new(
            audience,
            state,
            null,
            due ?? new LocalDate(2018, 6, 30),
            Today,
            Agreement.Accepted,
            HasOwner: true,
            HasDeliverable: true
        );

    /// <summary>The same while its owner is only named.</summary>
    public static ActionFacts Waiting(Id<Audience>? audience = null) =>
        Promised(audience) with
        {
            OwnersWord = Agreement.Named,
        };
}
