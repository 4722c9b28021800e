using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CsCheck;
using NodaTime;

namespace CauseCommune.Domain.Tests.Plans;

public sealed class PlanAccountTests
{
    static readonly Id<Audience> Public = Audience(1);
    static readonly Id<Audience> Schools = Audience(2);
    static readonly Id<Audience> Companies = Audience(3);
    static readonly (Id<Audience>, int)[] ThreeOfTwo = [(Public, 2), (Schools, 2), (Companies, 2)];

    [Fact]
    public void With_nothing_received_six_are_expected_and_six_are_holes()
    {
        var account = Of(ThreeOfTwo);

        Assert.Equal((6, 0, 6), (account.Expected, account.Received, account.Holes));
        Assert.Equal((0, 0, 0), (account.Promised, account.Waiting, account.Concrete));
    }

    [Fact]
    public void Six_expected_four_promised_one_waiting_one_hole()
    {
        var account = Of(
            ThreeOfTwo,
            APlan.Promised(Public, RecordedState.Done),
            APlan.Promised(Public, RecordedState.UnderWay),
            APlan.Promised(Schools),
            APlan.Promised(Schools, due: APlan.Today.PlusDays(-1)),
            APlan.Waiting(Companies)
        );

        Assert.Equal(6, account.Expected);
        Assert.Equal((4, 1, 1), (account.Promised, account.Waiting, account.Holes));
        var within = account.Within;
        Assert.Equal(
            (1, 1, 1, 1, 0),
            (within.Done, within.UnderWay, within.Planned, within.Late, within.ToConfirm)
        );
        Assert.Equal(1, account.Audiences[2].Holes);
        Assert.Equal(4, account.Concrete);
    }

    [Fact]
    public void A_promise_fills_the_need_before_what_waits()
    {
        var account = Of([(Schools, 1)], APlan.Waiting(Schools), APlan.Promised(Schools));

        Assert.Equal((1, 0, 0), (account.Promised, account.Waiting, account.Holes));
        Assert.Equal((1, 1), (account.Beyond, account.Audiences[0].Beyond.Waiting));
    }

    [Fact]
    public void Beyond_the_need_and_without_audience_are_counted_apart()
    {
        var account = Of(
            [(Schools, 1)],
            APlan.Promised(Schools),
            APlan.Promised(Schools),
            APlan.Promised()
        );

        Assert.Equal((1, 1, 1), (account.Expected, account.Beyond, account.WithoutAudience.All));
        Assert.Equal(3, account.Everything.All);
        Assert.Equal(0, account.Holes);
    }

    [Fact]
    public void What_was_dropped_fills_nothing()
    {
        var account = Of([(Schools, 1)], APlan.Promised(Schools, RecordedState.Dropped));

        Assert.Equal((1, 0), (account.Holes, account.Everything.All));
    }

    [Fact]
    public void Without_audience_nothing_is_expected()
    {
        var account = Of([], APlan.Promised(), APlan.Waiting());

        Assert.Equal((0, 0), (account.Expected, account.Holes));
        Assert.Equal((1, 1), (account.WithoutAudience.Promised, account.WithoutAudience.Waiting));
    }

    [Fact]
    public void Expected_is_always_promised_and_waiting_and_holes() =>
        AnyPlan.Sample(plan =>
        {
            var account = PlanAccount.Of(
                plan.Audiences,
                plan.Actions,
                APlan.Today,
                plan.LastMeeting
            );
            Assert.Equal(account.Expected, account.Promised + account.Waiting + account.Holes);
            Assert.All(account.Audiences, a => Assert.Equal(a.Expected, a.Within.All + a.Holes));
            Assert.All(
                account.Audiences,
                a => Assert.True(a.Holes >= 0 && (a.Holes == 0 || a.Beyond.All == 0))
            );
        });

    [Fact]
    public void Promised_always_splits_by_the_shown_state() =>
        AnyPlan.Sample(plan =>
        {
            var account = PlanAccount.Of(
                plan.Audiences,
                plan.Actions,
                APlan.Today,
                plan.LastMeeting
            );
            Assert.Equal(account.Promised, Enum.GetValues<ShownState>().Sum(account.Within.In));
        });

    [Fact]
    public void Every_action_that_counts_is_counted_once() =>
        AnyPlan.Sample(plan =>
        {
            var account = PlanAccount.Of(
                plan.Audiences,
                plan.Actions,
                APlan.Today,
                plan.LastMeeting
            );
            Assert.Equal(plan.Actions.Count(a => a.Counts), account.Everything.All);
        });

    [Fact]
    public void What_lacks_is_never_more_than_there_is() =>
        AnyPlan.Sample(plan =>
        {
            var all = PlanAccount
                .Of(plan.Audiences, plan.Actions, APlan.Today, plan.LastMeeting)
                .Everything;
            return all.WithoutOwner <= all.Waiting
                && all.WithoutDate <= all.All
                && all.WithoutDeliverable <= all.All
                && all.Concrete <= all.Promised;
        });

    static Gen<ActionFacts> AnyAction =>
        from audience in Gen.Int[0, 3]
        from state in Gen.Enum<RecordedState>()
        from start in Gen.Int[-60, 60]
        from due in Gen.Int[-60, 60]
        from hasDue in Gen.Bool
        from news in Gen.Int[-90, 0]
        from word in Gen.Int[0, 3]
        from deliverable in Gen.Bool
        select new ActionFacts(
            audience == 0 ? null : Audience(audience),
            state,
            APlan.Today.PlusDays(start),
            hasDue ? APlan.Today.PlusDays(due) : null,
            APlan.Today.PlusDays(news),
            word == 0 ? null : (Agreement)word,
            word != 0,
            deliverable
        );

    static Gen<(
        (Id<Audience>, int)[] Audiences,
        ActionFacts[] Actions,
        LocalDate? LastMeeting
    )> AnyPlan =>
        from needs in Gen.Int[0, 5].Array[3]
        from actions in AnyAction.Array[0, 20]
        from meeting in Gen.Int[0, 60]
        select (
            needs.Select((n, i) => (Audience(i + 1), n)).ToArray(),
            actions,
            meeting == 0 ? (LocalDate?)null : APlan.Today.PlusDays(-meeting)
        );

    static PlanAccount Of((Id<Audience>, int)[] audiences, params ActionFacts[] actions) =>
        PlanAccount.Of(audiences, actions, APlan.Today, new LocalDate(2018, 2, 5));

    static Id<Audience> Audience(int n) => new(new Guid(n, 0, 0, new byte[8]));
}
