using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Tests.Plans;
using CsCheck;
using NodaTime;

namespace CauseCommune.Domain.Tests.FollowUps;

public sealed class UpdateTests
{
    static readonly LocalDate Day = APlan.Today;

    [Fact]
    public void The_latest_day_decides_the_state()
    {
        var action = APlan.OneAction();

        action.Record(new UpdateDraft(Day, RecordedState.UnderWay), null, APlan.Now);
        action.Record(new UpdateDraft(Day.PlusDays(3), RecordedState.Done), null, APlan.Now);

        Assert.Equal((RecordedState.Done, Day.PlusDays(3)), (action.State, action.LastNews));
    }

    [Fact]
    public void Old_news_that_come_late_never_override_newer_ones()
    {
        var action = APlan.OneAction(APlan.On(3, 1));
        action.Record(
            new UpdateDraft(Day, RecordedState.Done, Due: APlan.On(3, 10)),
            null,
            APlan.Now
        );

        action.Record(
            new UpdateDraft(Day.PlusDays(-10), RecordedState.Planned, Due: APlan.On(5, 1)),
            null,
            APlan.Now
        );

        Assert.Equal((RecordedState.Done, Day), (action.State, action.LastNews));
        Assert.Equal(APlan.On(3, 10), action.Due);
        Assert.Equal(2, action.Updates.Count);
    }

    [Fact]
    public void Of_two_of_one_day_the_one_recorded_last_stands()
    {
        var action = APlan.OneAction();

        action.Record(new UpdateDraft(Day, RecordedState.Done), null, APlan.Now);
        action.Record(new UpdateDraft(Day, RecordedState.UnderWay), null, APlan.Now);

        Assert.Equal(RecordedState.UnderWay, action.State);
    }

    [Fact]
    public void In_whatever_order_news_of_different_days_come_the_same_state_stands() =>
        (
            from states in Gen.Enum<RecordedState>().Array[1, 6]
            from seed in Gen.Int[0, 1000]
            select (states, seed)
        ).Sample(news =>
        {
            var updates = news.states.Select((s, i) => new UpdateDraft(Day.PlusDays(i), s));
            var shuffled = updates.OrderBy(u => ((u.Day.Day * 7919) + news.seed) % 101).ToList();
            var action = APlan.OneAction();
            foreach (var update in shuffled)
            {
                action.Record(update, null, APlan.Now);
            }

            return action.State == news.states[^1]
                && action.LastNews == Day.PlusDays(news.states.Length - 1);
        });

    [Fact]
    public void Dropping_and_taking_up_again_are_news()
    {
        var action = APlan.OneAction();

        action.Record(new UpdateDraft(Day, RecordedState.Dropped), null, APlan.Now);
        Assert.False(action.Facts.Counts);
        action.Record(new UpdateDraft(Day.PlusDays(1), RecordedState.Planned), null, APlan.Now);

        Assert.True(action.Facts.Counts);
        Assert.Equal(2, action.Updates.Count);
    }

    [Fact]
    public void A_new_date_in_news_is_a_slip_with_its_reason()
    {
        var action = APlan.OneAction(APlan.On(2, 9));

        action.Record(
            new UpdateDraft(Day, RecordedState.UnderWay, "Les réponses tardent.", APlan.On(2, 16)),
            null,
            APlan.Now
        );

        var slip = Assert.Single(action.Slips);
        Assert.Equal((APlan.On(2, 9), APlan.On(2, 16)), (slip.From, slip.To));
        Assert.Equal(("Les réponses tardent.", Day), (slip.Reason, slip.On));
    }

    [Fact]
    public void Before_any_news_the_day_of_the_promise_counts() =>
        Assert.Equal(Day.PlusDays(-4), APlan.OneAction(promisedOn: Day.PlusDays(-4)).LastNews);
}
