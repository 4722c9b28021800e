using System.Net;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Meetings;

public sealed class MoveMeetingTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_meeting_is_written_by_hand_with_a_date_in_human_words()
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/meetings/new",
            ("Kind", "SteeringCommittee"),
            ("Date", "mardi 20 février"),
            ("Hour", "14h30"),
            ("Planned", "1 h 30"),
            ("Place", "Maison commune")
        );

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var meeting = await OneAsync(site);
        Assert.Equal(MeetingKind.SteeringCommittee, meeting.Kind);
        Assert.Equal(new LocalDate(2018, 2, 20), meeting.Date);
        Assert.Equal(new LocalTime(14, 30), meeting.StartTime);
        Assert.Equal(90, meeting.PlannedMinutes);
        Assert.Equal("Maison commune", meeting.Place);
    }

    [Theory]
    [InlineData("", "", "", "Dites quel jour")]
    [InlineData("31 février", "", "", "31 février")]
    [InlineData("mars", "", "", "mars")]
    [InlineData("20 février", "25 h", "", "25 h")]
    [InlineData("20 février", "", "deux jours", "deux jours")]
    [InlineData("20 février", "", "0", "0")]
    public async Task What_is_no_day_no_hour_or_no_length_is_refused_with_what_was_typed(
        string date,
        string hour,
        string planned,
        string said
    )
    {
        var site = await PlanSite.NewAsync(host);

        var sent = await site.SendAsync(
            "/meetings/new",
            ("Date", date),
            ("Hour", hour),
            ("Planned", planned),
            ("Place", "Maison commune")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(said, sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("Maison commune", sent.Kept("Place"));
        Assert.Equal(date, sent.Kept("Date"));
    }

    [Fact]
    public async Task What_is_due_for_a_meeting_moves_with_it_and_the_sequence_rises()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var id = await site.MeetingAsync(MeetingStory.Ahead);
        var meeting = await OneAsync(site);
        await site.AddAsync("Le kit", "Écoles", due: SaidDate.For(meeting, PlanSite.Today));

        var sent = await site.SendAsync($"/meetings/{id}/times", ("Date", "6 mars 2018"));

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(1, (await OneAsync(site)).Sequence);
        var action = await site.TheActionAsync();
        Assert.Equal(new LocalDate(2018, 3, 6), action.Due!.End);
        Assert.Empty(action.Slips);
    }

    [Fact]
    public async Task Saving_without_a_change_moves_nothing()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(
            MeetingStory.Ahead,
            m =>
            {
                m.StartTime = new LocalTime(10, 0);
                m.PlannedMinutes = 120;
                m.Place = "Maison commune";
            }
        );

        await site.SendAsync($"/meetings/{id}/times");
        site.Language = "en";
        await site.SendAsync($"/meetings/{id}/times");

        var meeting = await OneAsync(site);
        Assert.Equal(0, meeting.Sequence);
        Assert.Equal(120, meeting.PlannedMinutes);
    }

    [Fact]
    public async Task Of_two_who_move_it_at_once_the_second_sees_both_and_loses_no_word()
    {
        var site = await PlanSite.NewAsync(host);
        var id = await site.MeetingAsync(MeetingStory.Ahead);
        var mine = await site.OpenAsync($"/meetings/{id}/times");
        await site.SendAsync($"/meetings/{id}/times", ("Place", "Salle des fêtes"));

        var sent = await site.SendAsync(mine, ("Place", "Maison commune"), ("Hour", "10 h"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "Salle des fêtes",
            sent.Page.QuerySelector(".diff .inside").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("Maison commune", sent.Kept("Place"));
        Assert.Equal("Salle des fêtes", (await OneAsync(site)).Place);

        Assert.Equal(HttpStatusCode.Redirect, (await site.SendAsync(sent.Page)).Status);
        Assert.Equal("Maison commune", (await OneAsync(site)).Place);
    }

    static Task<Meeting> OneAsync(PlanSite site) =>
        site.ReadAsync(db => db.Meetings.AsNoTracking().SingleAsync());
}
