using CauseCommune.Domain.FollowUps;
using CsCheck;
using NodaTime;

namespace CauseCommune.Domain.Tests.FollowUps;

public sealed class ShownStatesTests
{
    static readonly LocalDate Today = new(2018, 2, 20);

    [Theory]
    [InlineData(-1, ShownState.Late)]
    [InlineData(0, ShownState.Planned)]
    [InlineData(1, ShownState.Planned)]
    public void What_is_due_today_is_not_late(int dueIn, ShownState shown) =>
        Assert.Equal(shown, Of(RecordedState.Planned, due: Today.PlusDays(dueIn)));

    [Theory]
    [InlineData(RecordedState.Done, ShownState.Done)]
    [InlineData(RecordedState.Dropped, ShownState.Dropped)]
    public void Done_and_dropped_never_turn(RecordedState recorded, ShownState shown) =>
        Assert.Equal(
            shown,
            Of(
                recorded,
                start: Today.PlusDays(-90),
                due: Today.PlusDays(-60),
                news: Today.PlusDays(-90),
                lastMeeting: Today.PlusDays(-1)
            )
        );

    [Fact]
    public void Late_comes_before_to_confirm() =>
        Assert.Equal(
            ShownState.Late,
            Of(RecordedState.UnderWay, due: Today.PlusDays(-1), news: Today.PlusDays(-90))
        );

    [Theory]
    [InlineData(30, ShownState.UnderWay)]
    [InlineData(31, ShownState.ToConfirm)]
    public void Under_way_without_news_for_more_than_thirty_days_is_to_confirm(
        int daysWithout,
        ShownState shown
    ) => Assert.Equal(shown, Of(RecordedState.UnderWay, news: Today.PlusDays(-daysWithout)));

    [Theory]
    [InlineData(14, ShownState.ToConfirm)]
    [InlineData(15, ShownState.UnderWay)]
    [InlineData(16, ShownState.UnderWay)]
    public void A_meeting_since_the_news_makes_it_to_confirm_sooner(int newsOn, ShownState shown) =>
        Assert.Equal(
            shown,
            Of(
                RecordedState.UnderWay,
                news: new LocalDate(2018, 2, newsOn),
                lastMeeting: new LocalDate(2018, 2, 15)
            )
        );

    [Fact]
    public void A_meeting_of_long_ago_does_not_lengthen_the_thirty_days() =>
        Assert.Equal(
            ShownState.ToConfirm,
            Of(RecordedState.UnderWay, news: Today.PlusDays(-31), lastMeeting: Today.PlusDays(-60))
        );

    [Theory]
    [InlineData(-1, ShownState.ToConfirm)]
    [InlineData(0, ShownState.Planned)]
    public void Planned_is_to_confirm_once_its_start_has_passed_without_news(
        int startIn,
        ShownState shown
    ) =>
        Assert.Equal(
            shown,
            Of(RecordedState.Planned, start: Today.PlusDays(startIn), news: Today.PlusDays(-31))
        );

    [Fact]
    public void Planned_without_start_waits_in_peace() =>
        Assert.Equal(
            ShownState.Planned,
            Of(RecordedState.Planned, news: Today.PlusDays(-300), lastMeeting: Today.PlusDays(-1))
        );

    [Fact]
    public void With_news_of_today_nothing_is_to_confirm() =>
        (
            from recorded in Gen.Enum<RecordedState>()
            from start in Gen.Int[-90, 90]
            from meeting in Gen.Int[1, 90]
            select Of(
                recorded,
                start: Today.PlusDays(start),
                news: Today,
                lastMeeting: Today.PlusDays(-meeting)
            )
        ).Sample(shown => shown != ShownState.ToConfirm);

    static ShownState Of(
        RecordedState recorded,
        LocalDate? start = null,
        LocalDate? due = null,
        LocalDate? news = null,
        LocalDate? lastMeeting = null
    ) => ShownStates.Of(recorded, start, due, news ?? Today, Today, lastMeeting);
}
