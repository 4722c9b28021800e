using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Meetings;

/// <summary>/meetings/new: a meeting by hand.</summary>
static class CreateMeeting
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet(
                "/meetings/new",
                () => Page.Of<MeetingFormPage>(new { Form = MeetingForm.Empty })
            )
            .Needs(Right.Coordinate);
        coalition.MapPost("/meetings/new", CreateAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> CreateAsync(
        [FromForm] MeetingForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var draft = form.Read(reader, w);
        if (!reader.IsFine)
        {
            return Page.Refused<MeetingFormPage>(new { Form = form, reader.Refusals });
        }

        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(time.GetCurrentInstant()),
            CoalitionId = visit.Coalition!.Id,
            Kind = draft.Kind,
            Title = draft.Title,
            Date = draft.Date,
            StartTime = draft.Hour,
            PlannedMinutes = draft.Planned,
            ActualMinutes = draft.Actual,
            Place = draft.Place,
        };
        db.Meetings.Add(meeting);
        doing.Say("Meetings.Done.Meeting", w.Day(meeting.Date));
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Meeting(visit.At, meeting.Id));
    }
}
