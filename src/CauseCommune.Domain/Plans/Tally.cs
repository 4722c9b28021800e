using CauseCommune.Domain.FollowUps;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>Actions counted: promised ones by their shown state, those that wait for a word, and, of all, what lacks.</summary>
/// <param name="Done">Promised and done.</param>
/// <param name="UnderWay">Promised and under way.</param>
/// <param name="Planned">Promised and planned.</param>
/// <param name="Late">Promised and late.</param>
/// <param name="ToConfirm">Promised and to confirm.</param>
/// <param name="Waiting">Waiting for their owner's word, those without owner among them.</param>
/// <param name="WithoutOwner">Of all, those without owner, or whose owner declined.</param>
/// <param name="WithoutDate">Of all, those without date.</param>
/// <param name="WithoutDeliverable">Of all, those that do not say what will exist.</param>
/// <param name="Concrete">Of all, those that lack nothing.</param>
public sealed record Tally(
    int Done,
    int UnderWay,
    int Planned,
    int Late,
    int ToConfirm,
    int Waiting,
    int WithoutOwner,
    int WithoutDate,
    int WithoutDeliverable,
    int Concrete
)
{
    /// <summary>Nothing counted.</summary>
    public static Tally Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>How many are promised.</summary>
    public int Promised => Done + UnderWay + Planned + Late + ToConfirm;

    /// <summary>How many there are.</summary>
    public int All => Promised + Waiting;

    /// <summary>How many promised ones are shown in <paramref name="state"/>.</summary>
    public int In(ShownState state) =>
        state switch
        {
            ShownState.Done => Done,
            ShownState.UnderWay => UnderWay,
            ShownState.Planned => Planned,
            ShownState.Late => Late,
            ShownState.ToConfirm => ToConfirm,
            _ => 0,
        };

    /// <summary>Counts <paramref name="actions"/>, none of them dropped.</summary>
    public static Tally Of(
        IEnumerable<ActionFacts> actions,
        LocalDate today,
        LocalDate? lastMeeting
    ) =>
        actions.Aggregate(
            Empty,
            (sum, action) => sum + One(action, action.Shown(today, lastMeeting))
        );

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally one, Tally other) =>
        new(
            one.Done + other.Done,
            one.UnderWay + other.UnderWay,
            one.Planned + other.Planned,
            one.Late + other.Late,
            one.ToConfirm + other.ToConfirm,
            one.Waiting + other.Waiting,
            one.WithoutOwner + other.WithoutOwner,
            one.WithoutDate + other.WithoutDate,
            one.WithoutDeliverable + other.WithoutDeliverable,
            one.Concrete + other.Concrete
        );

    static Tally One(ActionFacts action, ShownState shown)
    {
        return new(
            Promised(ShownState.Done),
            Promised(ShownState.UnderWay),
            Promised(ShownState.Planned),
            Promised(ShownState.Late),
            Promised(ShownState.ToConfirm),
            If(!action.IsPromised),
            If((action.Lacks & (Lack.Owner | Lack.OwnerDeclined)) != Lack.None),
            If(action.Lacks.HasFlag(Lack.Date)),
            If(action.Lacks.HasFlag(Lack.Deliverable)),
            If(action.IsConcrete)
        );

        int Promised(ShownState state) => If(action.IsPromised && shown == state);
        static int If(bool holds) => holds ? 1 : 0;
    }
}
