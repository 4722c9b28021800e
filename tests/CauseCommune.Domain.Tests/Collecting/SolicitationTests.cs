using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Tests.Plans;
using NodaTime;

namespace CauseCommune.Domain.Tests.Collecting;

public sealed class SolicitationTests
{
    static readonly LocalDate Until = APlan.Today.PlusDays(14);

    [Fact]
    public void It_is_silent_only_when_its_last_day_has_passed_without_answer()
    {
        var asked = Asked();

        Assert.Equal(SolicitationState.Asked, asked.State(Until));
        Assert.Equal(SolicitationState.Silent, asked.State(Until.PlusDays(1)));

        asked.Answer(Until.PlusDays(2));
        Assert.Equal(SolicitationState.Answered, asked.State(Until.PlusDays(3)));
    }

    [Fact]
    public void Declining_is_an_answer_and_a_later_proposal_takes_it_back()
    {
        var asked = Asked();

        asked.Decline("Pas cette année.", APlan.Today);
        Assert.Equal(SolicitationState.Declined, asked.State(Until.PlusDays(1)));

        asked.Answer(APlan.Today.PlusDays(3));
        Assert.Equal(SolicitationState.Answered, asked.State(Until.PlusDays(1)));
        Assert.Equal(APlan.Today, asked.AnsweredOn);
    }

    [Fact]
    public void What_is_expected_for_an_audience_is_said_once()
    {
        var plan = APlan.Empty();
        var schools = plan.Add("Écoles", null, 2, APlan.Now);
        var asked = Solicitation.Ask(plan, An("Exemple"), APlan.Today, Until, APlan.Now);

        asked.Expect(schools, 2, APlan.Now);
        asked.Expect(schools, 1, APlan.Now);

        Assert.Equal(1, Assert.Single(asked.Asks).Count);
    }

    [Fact]
    public void Nobody_can_be_asked_to_answer_yesterday() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Solicitation.Ask(
                APlan.Empty(),
                An("Exemple"),
                APlan.Today,
                APlan.Today.PlusDays(-1),
                APlan.Now
            )
        );

    static Solicitation Asked() =>
        Solicitation.Ask(APlan.Empty(), An("Exemple"), APlan.Today, Until, APlan.Now);

    internal static Organization An(string name) =>
        new()
        {
            Id = Id<Organization>.New(APlan.Now),
            CoalitionId = Id<Coalition>.New(APlan.Now),
            Name = name,
        };
}
