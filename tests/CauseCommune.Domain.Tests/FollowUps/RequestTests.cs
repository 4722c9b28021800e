using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Tests.Plans;
using NodaTime;

namespace CauseCommune.Domain.Tests.FollowUps;

public sealed class RequestTests
{
    static readonly LocalDate AnswerBy = APlan.Today.PlusDays(7);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void It_is_silent_only_after_its_last_day(int daysAfter, bool silent)
    {
        var action = APlan.OneAction();
        var request = action.Ask(APlan.Today, AnswerBy, APlan.Now);

        Assert.Equal(silent, request.IsSilent(AnswerBy.PlusDays(daysAfter)));
        Assert.Equal(silent, action.IsSilent(AnswerBy.PlusDays(daysAfter)));
    }

    [Fact]
    public void Silence_is_not_lateness()
    {
        var action = APlan.OneAction(APlan.On(12, 31));
        action.Ask(APlan.Today, AnswerBy, APlan.Now);
        var after = AnswerBy.PlusDays(1);

        Assert.True(action.IsSilent(after));
        Assert.Equal(ShownState.Planned, action.Facts.Shown(after, null));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void News_of_the_day_of_asking_or_later_answer_it(int newsAfter, bool open)
    {
        var action = APlan.OneAction();
        var request = action.Ask(APlan.Today, AnswerBy, APlan.Now);

        action.Record(
            new UpdateDraft(APlan.Today.PlusDays(newsAfter), RecordedState.UnderWay),
            null,
            APlan.Now
        );

        Assert.Equal(open, request.IsOpen);
    }

    [Fact]
    public void An_answer_keeps_the_day_of_the_first()
    {
        var request = APlan.OneAction().Ask(APlan.Today, AnswerBy, APlan.Now);

        request.Answer(APlan.Today.PlusDays(2));
        request.Answer(APlan.Today.PlusDays(5));

        Assert.Equal(APlan.Today.PlusDays(2), request.AnsweredOn);
    }
}
