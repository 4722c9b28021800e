using CauseCommune.Dates;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);
    private static readonly LocalDate Today = new(2018, 2, 6);
    private static readonly Id<Coalition> Coalition = Id<Coalition>.New(Now);

    public static TheoryData<string, LocalDate, LocalTime?, int?, string?> Moves =>
        new()
        {
            { "day", new LocalDate(2018, 2, 27), new LocalTime(10, 0), 120, "Maison commune" },
            { "hour", new LocalDate(2018, 2, 20), new LocalTime(14, 30), 120, "Maison commune" },
            { "no hour any more", new LocalDate(2018, 2, 20), null, 120, "Maison commune" },
            { "length", new LocalDate(2018, 2, 20), new LocalTime(10, 0), 60, "Maison commune" },
            { "place", new LocalDate(2018, 2, 20), new LocalTime(10, 0), 120, "Salle des fêtes" },
        };

    [Theory]
    [MemberData(nameof(Moves))]
    public void What_moves_raises_the_sequence_by_one(
        string what,
        LocalDate day,
        LocalTime? hour,
        int? minutes,
        string? place
    )
    {
        var meeting = Ahead();

        meeting.Move(day, hour, minutes, place);

        Assert.True(meeting.Sequence == 1, $"Moving the {what} raises the sequence once.");
        Assert.Equal(
            (day, hour, minutes, place),
            (meeting.Date, meeting.StartTime, meeting.PlannedMinutes, meeting.Place)
        );
    }

    [Fact]
    public void Cancelling_and_keeping_after_all_each_raise_the_sequence_once()
    {
        var meeting = Ahead();

        meeting.Cancel(Today);
        meeting.Cancel(Today.PlusDays(1));
        Assert.Equal((Today, 1), (meeting.CancelledOn, meeting.Sequence));

        meeting.KeepAfterAll();
        meeting.KeepAfterAll();
        Assert.Equal((null, 2), (meeting.CancelledOn, meeting.Sequence));
    }

    [Fact]
    public void Items_of_the_agenda_change_places()
    {
        var meeting = Ahead();
        var first = meeting.Add("Le lieu", null, Now);
        var second = meeting.Add("Le budget", null, Now);

        Assert.True(meeting.Move(second, up: true));
        Assert.False(meeting.Move(second, up: true));

        Assert.Equal((2, 1), (first.Rank, second.Rank));
    }

    [Fact]
    public void What_stays_where_it_is_does_not_raise_the_sequence()
    {
        var meeting = Ahead();

        meeting.Move(meeting.Date, meeting.StartTime, meeting.PlannedMinutes, meeting.Place);
        meeting.Title = "Un titre";
        meeting.ActualMinutes = 90;

        Assert.Equal(0, meeting.Sequence);
    }

    [Fact]
    public void A_meeting_is_ahead_until_its_day_is_over()
    {
        var meeting = Ahead();

        Assert.True(meeting.IsAhead(new LocalDate(2018, 2, 20)));
        Assert.False(meeting.IsAhead(new LocalDate(2018, 2, 21)));
    }

    [Fact]
    public void What_is_due_for_a_meeting_moves_with_it_and_that_is_nobody_s_slip()
    {
        var meeting = Ahead();
        var action = ActionDue(SaidDate.For(meeting, Today, "pour la prochaine réunion"));
        meeting.Move(new LocalDate(2018, 3, 6), null, null, null);

        action.FollowMeeting(meeting);

        Assert.Equal(new LocalDate(2018, 3, 6), action.Due!.End);
        Assert.Equal("pour la prochaine réunion", action.Due.Said);
        Assert.Empty(action.Slips);
    }

    [Fact]
    public void A_meeting_moved_before_the_day_that_it_was_said_leaves_no_period_upside_down()
    {
        var meeting = Ahead();
        var action = ActionDue(SaidDate.For(meeting, Today));
        meeting.Move(new LocalDate(2018, 2, 1), null, null, null);

        action.FollowMeeting(meeting);

        Assert.Equal(new LocalDate(2018, 2, 1), action.Due!.Period.End);
        Assert.Equal(new LocalDate(2018, 2, 1), action.Due.Period.Start);
    }

    [Fact]
    public void What_is_due_on_its_own_day_or_for_another_meeting_stays()
    {
        var meeting = Ahead();
        var byItself = ActionDue(SaidDate.Of(Period.On(new LocalDate(2018, 2, 20))));
        var forAnother = ActionDue(SaidDate.For(Ahead(), Today));
        meeting.Move(new LocalDate(2018, 3, 6), null, null, null);

        byItself.FollowMeeting(meeting);
        forAnother.FollowMeeting(meeting);

        Assert.Equal(new LocalDate(2018, 2, 20), byItself.Due!.End);
        Assert.Equal(new LocalDate(2018, 2, 20), forAnother.Due!.End);
    }

    [Fact]
    public void Items_follow_each_other_on_the_agenda()
    {
        var meeting = Ahead();

        meeting.Add("Le budget", null, Now);
        var second = meeting.Add("La suite", "Date à trouver", Now);

        Assert.Equal(2, second.Rank);
        Assert.Equal(["Le budget", "La suite"], meeting.Items.Select(i => i.Title));
    }

    private static Meeting Ahead() =>
        new()
        {
            Id = Id<Meeting>.New(Now),
            CoalitionId = Coalition,
            Date = new LocalDate(2018, 2, 20),
            StartTime = new LocalTime(10, 0),
            PlannedMinutes = 120,
            Place = "Maison commune",
        };

    private static Action ActionDue(SaidDate due)
    {
        var plan = new Plan
        {
            Id = Id<Plan>.New(Now),
            CoalitionId = Coalition,
            Since = Today,
        };
        return plan.Add(null, new ActionDraft { What = "Une affiche", Due = due }, Today, Now);
    }
}
