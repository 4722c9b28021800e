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

    [Theory]
    [InlineData(1, true, "B A C", true)]
    [InlineData(1, false, "A C B", true)]
    [InlineData(0, true, "A B C", false)]
    [InlineData(2, false, "A B C", false)]
    public void An_audience_changes_places_with_its_neighbour(
        int which,
        bool up,
        string order,
        bool moved
    )
    {
        var plan = APlan.Empty();
        var audiences = new[] { "A", "B", "C" }
            .Select(n => plan.Add(n, null, 0, APlan.Now))
            .ToList();

        Assert.Equal(moved, plan.Move(audiences[which], up));

        Assert.Equal(
            order,
            string.Join(' ', plan.Audiences.OrderBy(a => a.Rank).Select(a => a.Name))
        );
        Assert.Equal([1, 2, 3], plan.Audiences.Select(a => a.Rank).Order());
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
