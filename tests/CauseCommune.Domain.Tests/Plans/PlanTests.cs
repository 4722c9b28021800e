using CauseCommune.Domain.Plans;

namespace CauseCommune.Domain.Tests.Plans;

public sealed class PlanTests
{
    [Fact]
    public void An_audience_stands_behind_those_that_are_there()
    {
        var plan = APlan.Empty();

        plan.Add("Grand public", null, 2, APlan.Now);
        plan.Add("Écoles", "du primaire au supérieur", 2, APlan.Now);

        Assert.Equal([1, 2], plan.Audiences.Select(a => a.Rank));
        Assert.All(plan.Audiences, a => Assert.Equal(plan.Id, a.PlanId));
    }

    [Fact]
    public void An_action_belongs_to_an_audience_of_its_plan_or_to_none()
    {
        var plan = APlan.Empty();
        var audience = plan.Add("Écoles", null, 1, APlan.Now);
        var draft = new ActionDraft { What = "Kit" };

        Assert.Equal(audience.Id, plan.Add(audience, draft, APlan.Today, APlan.Now).AudienceId);
        Assert.Null(plan.Add(null, draft, APlan.Today, APlan.Now).AudienceId);
        Assert.Throws<ArgumentException>(() =>
            APlan.Empty().Add(audience, draft, APlan.Today, APlan.Now)
        );
    }

    [Fact]
    public void What_was_drafted_stands_in_the_action()
    {
        var draft = new ActionDraft
        {
            What = "Kit",
            Deliverable = "un kit",
            Start = APlan.On(2, 1),
            Due = APlan.On(3, 1),
            InternalNote = "note",
            PublicSentence = "Un kit arrive.",
        };

        Assert.Equal(draft, APlan.Empty().Add(null, draft, APlan.Today, APlan.Now).Draft);
    }
}
