using CauseCommune.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>The one way in which a meeting moves, whoever moves it.</summary>
public static class MovingMeetings
{
    /// <summary>
    /// Moves a meeting, and with it what is due « for » it; actions that are not saved yet move too. Nothing is saved here.
    /// </summary>
    public static async Task MoveMeetingAsync(
        this AppDb db,
        Meeting meeting,
        LocalDate date,
        LocalTime? startTime,
        int? plannedMinutes,
        string? place,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(meeting);
        var isAnotherDay = meeting.Date != date;
        meeting.Move(date, startTime, plannedMinutes, place);
        if (!isAnotherDay)
        {
            return;
        }

        await db
            .Actions.Where(a =>
                a.Due!.MeetingId == meeting.Id || a.DueTakenAway!.MeetingId == meeting.Id
            )
            .LoadAsync(cancel);
        foreach (var action in db.Actions.Local)
        {
            action.FollowMeeting(meeting);
        }
    }
}
