using CauseCommune.Dates;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.Tests.Plans;

public sealed class ActionTests
{
    [Theory]
    [InlineData(16, 1)]
    [InlineData(9, 0)]
    [InlineData(5, 0)]
    public void Only_a_later_date_is_a_slip(int day, int slips)
    {
        var action = APlan.OneAction(APlan.On(2, 9));

        action.Edit(action.Draft with { Due = APlan.On(2, day) }, APlan.Today, APlan.Now);

        Assert.Equal(slips, action.Slips.Count);
        Assert.Equal(APlan.On(2, day), action.Due);
    }

    [Fact]
    public void Slips_are_counted_and_the_first_date_is_kept()
    {
        var action = APlan.OneAction(APlan.On(2, 9));

        action.Edit(action.Draft with { Due = APlan.On(2, 16) }, APlan.Today, APlan.Now);
        action.Edit(action.Draft with { Due = APlan.On(3, 2) }, APlan.Today, APlan.Now);

        Assert.Equal([APlan.On(2, 9), APlan.On(2, 16)], action.Slips.Select(s => s.From));
    }

    [Fact]
    public void A_first_date_and_a_date_taken_away_are_no_slips()
    {
        var action = APlan.OneAction();

        action.Edit(action.Draft with { Due = APlan.On(2, 9) }, APlan.Today, APlan.Now);
        action.Edit(action.Draft with { Due = null }, APlan.Today, APlan.Now);

        Assert.Empty(action.Slips);
        Assert.Null(action.Due);
    }

    [Theory]
    [InlineData(28, 1)]
    [InlineData(9, 0)]
    [InlineData(5, 0)]
    public void A_date_taken_away_is_what_the_next_one_is_measured_by(int day, int slips)
    {
        var action = APlan.OneAction(APlan.On(2, 9));

        action.Edit(action.Draft with { Due = null }, APlan.Today, APlan.Now);
        action.Edit(action.Draft with { What = "Autrement dit" }, APlan.Today, APlan.Now);
        action.Edit(action.Draft with { Due = APlan.On(2, day) }, APlan.Today, APlan.Now);

        Assert.Equal(
            Enumerable.Repeat((APlan.On(2, 9), APlan.On(2, day)), slips),
            action.Slips.Select(s => (s.From, s.To))
        );
        Assert.Equal(APlan.On(2, day), action.Due);
        Assert.Null(action.DueTakenAway);
    }

    [Fact]
    public void News_with_a_later_date_than_the_one_taken_away_are_a_slip()
    {
        var action = APlan.OneAction(APlan.On(2, 9));
        action.Edit(action.Draft with { Due = null }, APlan.Today, APlan.Now);

        action.Record(
            new UpdateDraft(
                APlan.Today,
                RecordedState.UnderWay,
                "la salle manquait",
                APlan.On(3, 2)
            ),
            null,
            APlan.Now
        );

        Assert.Equal("la salle manquait", Assert.Single(action.Slips).Reason);
    }

    [Fact]
    public void A_date_taken_away_that_was_for_a_meeting_moves_with_it()
    {
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(APlan.Now),
            CoalitionId = Id<Coalition>.New(APlan.Now),
            Date = new(2018, 2, 20),
        };
        var action = APlan.OneAction(SaidDate.For(meeting, new LocalDate(2018, 2, 6)));
        action.Edit(action.Draft with { Due = null }, APlan.Today, APlan.Now);

        meeting.Move(new(2018, 2, 27), null, null, null);
        action.FollowMeeting(meeting);
        action.Edit(action.Draft with { Due = APlan.On(2, 27) }, APlan.Today, APlan.Now);

        Assert.Empty(action.Slips);
    }

    [Fact]
    public void A_period_slips_by_its_last_day()
    {
        var march = SaidDate.Of(new Period(new(2018, 3, 1), new(2018, 3, 31), Precision.Month));
        var action = APlan.OneAction(march);

        action.Edit(action.Draft with { Due = APlan.On(3, 31) }, APlan.Today, APlan.Now);

        Assert.Empty(action.Slips);
    }

    [Fact]
    public void A_date_for_a_meeting_moves_with_it_and_is_nobodys_slip()
    {
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(APlan.Now),
            CoalitionId = Id<Coalition>.New(APlan.Now),
            Date = new(2018, 2, 20),
        };
        var action = APlan.OneAction(SaidDate.For(meeting, new LocalDate(2018, 2, 6)));

        meeting.Move(new(2018, 2, 27), null, null, null);
        action.FollowMeeting(meeting);

        Assert.Equal(new LocalDate(2018, 2, 27), action.Due!.End);
        Assert.Empty(action.Slips);
    }

    [Fact]
    public void A_date_of_another_meeting_stays()
    {
        var other = new Meeting
        {
            Id = Id<Meeting>.New(APlan.Now),
            CoalitionId = Id<Coalition>.New(APlan.Now),
            Date = new(2018, 4, 1),
        };
        var action = APlan.OneAction(APlan.On(2, 20));

        action.FollowMeeting(other);

        Assert.Equal(APlan.On(2, 20), action.Due);
    }

    [Fact]
    public void Only_a_sentence_can_be_published()
    {
        var action = APlan.OneAction();

        Assert.Throws<InvalidOperationException>(() => action.Publish("le bureau", APlan.Today));
    }

    [Theory]
    [InlineData("Un kit arrive.", true)]
    [InlineData("Un kit est là.", false)]
    [InlineData(null, false)]
    public void A_public_sentence_that_changes_is_no_longer_agreed_to(
        string? sentence,
        bool published
    )
    {
        var action = Published();

        action.Edit(
            action.Draft with
            {
                PublicSentence = sentence,
                InternalNote = "autre chose",
            },
            APlan.Today,
            APlan.Now
        );

        Assert.Equal(published, action.IsPublished);
    }

    [Fact]
    public void What_was_withdrawn_is_not_public()
    {
        var action = Published();

        action.Unpublish();

        Assert.False(action.IsPublished);
        Assert.Equal("Un kit arrive.", action.PublicSentence);
    }

    [Fact]
    public void It_moves_only_within_its_plan()
    {
        var plan = APlan.Empty();
        var audience = plan.Add("Écoles", null, 1, APlan.Now);
        var action = plan.Add(null, new ActionDraft { What = "Kit" }, APlan.Today, APlan.Now);

        action.MoveTo(audience);
        Assert.Equal(audience.Id, action.AudienceId);
        action.MoveTo(null);
        Assert.Null(action.AudienceId);
        Assert.Throws<ArgumentException>(() =>
            action.MoveTo(APlan.Empty().Add("Ailleurs", null, 1, APlan.Now))
        );
    }

    static Action Published()
    {
        var action = APlan
            .Empty()
            .Add(
                null,
                new ActionDraft { What = "Kit", PublicSentence = "Un kit arrive." },
                APlan.Today,
                APlan.Now
            );
        action.Publish("Réseau du littoral", APlan.Today);
        return action;
    }
}
