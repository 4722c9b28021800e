using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;

namespace CauseCommune.Domain.Tests.Plans;

public sealed class ActionFactsTests
{
    [Fact]
    public void An_action_with_deliverable_accepting_owner_and_date_is_concrete() =>
        Assert.True(APlan.Promised().IsConcrete);

    [Fact]
    public void Each_thing_that_lacks_has_its_name()
    {
        var whole = APlan.Promised();

        Assert.Equal(Lack.Deliverable, (whole with { HasDeliverable = false }).Lacks);
        Assert.Equal(Lack.Date, (whole with { DueEnds = null }).Lacks);
        Assert.Equal(Lack.Owner, (whole with { OwnersWord = null, HasOwner = false }).Lacks);
        Assert.Equal(Lack.OwnersWord, (whole with { OwnersWord = Agreement.Named }).Lacks);
        Assert.Equal(Lack.OwnerDeclined, (whole with { OwnersWord = Agreement.Declined }).Lacks);
    }

    [Fact]
    public void Of_a_bare_action_everything_lacks() =>
        Assert.Equal(Lack.Owner | Lack.Date | Lack.Deliverable, APlan.OneAction().Facts.Lacks);

    [Fact]
    public void A_start_alone_is_no_date() =>
        Assert.True(
            (APlan.Promised() with { DueEnds = null, StartEnds = APlan.Today }).Lacks.HasFlag(
                Lack.Date
            )
        );

    [Theory]
    [InlineData(Agreement.Named, false)]
    [InlineData(Agreement.Accepted, true)]
    [InlineData(Agreement.Declined, false)]
    public void Only_an_owner_who_accepted_makes_a_promise(Agreement word, bool promised) =>
        Assert.Equal(promised, (APlan.Promised() with { OwnersWord = word }).IsPromised);

    [Fact]
    public void Only_what_was_dropped_does_not_count()
    {
        foreach (var state in Enum.GetValues<RecordedState>())
        {
            Assert.Equal(state != RecordedState.Dropped, APlan.Promised(state: state).Counts);
        }
    }
}
