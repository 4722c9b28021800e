using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.Tests.Plans;

public sealed class MilestoneTest
{
    static readonly LocalDate Ends = new(2018, 3, 31);

    [Fact]
    public void It_is_late_only_when_its_days_have_ended()
    {
        Assert.Equal(MilestoneState.Ahead, Of(null, RecordedState.Planned, Ends));
        Assert.Equal(MilestoneState.Late, Of(null, RecordedState.UnderWay, Ends.PlusDays(1)));
    }

    [Fact]
    public void Done_is_never_late() =>
        Assert.Equal(
            MilestoneState.Done,
            Of(Ends.PlusDays(9), RecordedState.Planned, Ends.PlusDays(30))
        );

    [Theory]
    [InlineData(RecordedState.Done)]
    [InlineData(RecordedState.Dropped)]
    public void Nobody_waits_for_a_step_of_an_action_that_is_over(RecordedState state) =>
        Assert.Equal(MilestoneState.LetGo, Of(null, state, Ends.PlusDays(30)));

    static MilestoneState Of(LocalDate? doneOn, RecordedState action, LocalDate today) =>
        MilestoneStates.Of(Ends, doneOn, action, today);
}
