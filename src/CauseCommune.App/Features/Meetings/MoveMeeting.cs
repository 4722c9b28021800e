using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Meetings;

/// <summary>/meetings/{id}/times: another day, hour, length or place. What is due « for » the meeting moves with it.</summary>
static class MoveMeeting
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/meetings/{id:guid}/times", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/meetings/{id:guid}/times", MoveAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Meeting> id,
        AppDb db,
        Words w,
        CancellationToken cancel
    ) =>
        await db.Meetings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is { } found
            ? Page.Of<MeetingFormPage>(
                new
                {
                    Form = MeetingForm.Of(found, w),
                    Meeting = (Id<Meeting>?)id,
                    IsCancelled = found.CancelledOn is not null,
                }
            )
            : Results.NotFound();

    static async Task<IResult> MoveAsync(
        Id<Meeting> id,
        [FromForm] MeetingForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.Meetings.Where(m => m.Id == id).HoldOneAsync(cancel) is not { } meeting)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var draft = form.Read(reader, w);
        var version = meeting.Version.ToString(CultureInfo.InvariantCulture);
        var isStale = form.Version != version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<MeetingFormPage>(
                new
                {
                    Form = form with
                    {
                        Version = version,
                    },
                    reader.Refusals,
                    Meeting = (Id<Meeting>?)id,
                    IsCancelled = meeting.CancelledOn is not null,
                    Other = isStale ? MeetingForm.Of(meeting, w) : null,
                }
            );
        }

        (meeting.Kind, meeting.Title, meeting.ActualMinutes) = (
            draft.Kind,
            draft.Title,
            draft.Actual
        );
        await db.MoveMeetingAsync(
            meeting,
            draft.Date,
            draft.Hour,
            draft.Planned,
            draft.Place,
            cancel
        );
        doing.Say("Meetings.Done.Moved", w.Day(meeting.Date));
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Meeting(visit.At, id));
    }
}
