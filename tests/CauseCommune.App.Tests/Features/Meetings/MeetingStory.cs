using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Meetings;

/// <summary>Meetings of a coalition, written past the pages.</summary>
internal static class MeetingStory
{
    public static readonly LocalDate Ahead = new(2018, 2, 20);
    public static readonly LocalDate Held = new(2018, 2, 5);
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    public static async Task<Id<Meeting>> MeetingAsync(
        this PlanSite site,
        LocalDate on,
        System.Action<Meeting>? then = null
    )
    {
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(Now),
            CoalitionId = site.Coalition,
            Date = on,
        };
        then?.Invoke(meeting);
        await site.ChangeAsync(db => db.Meetings.Add(meeting));
        return meeting.Id;
    }

    public static async Task<Id<OpenQuestion>> QuestionAsync(
        this PlanSite site,
        string text,
        string? owner
    )
    {
        var question = new OpenQuestion
        {
            Id = Id<OpenQuestion>.New(Now),
            CoalitionId = site.Coalition,
            Text = text,
            Owner = owner,
            RaisedOn = Held,
        };
        await site.ChangeAsync(db => db.OpenQuestions.Add(question));
        return question.Id;
    }
}
