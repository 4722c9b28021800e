using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Meetings;

/// <summary>POST /meetings/{id}/items: one more item, at the end of the agenda.</summary>
public static class AddAgendaItem
{
    public sealed record Form
    {
        public string? Title { get; init; }
        public string? Note { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/meetings/{id:guid}/items", AddAsync).Needs(Right.Coordinate);

    static async Task<IResult> AddAsync(
        Id<Meeting> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var title = reader.Required(
            nameof(Form.Title),
            form.Title,
            Limits.Line,
            w["Meetings.Item.Missing"]
        );
        var note = reader.Optional(nameof(Form.Note), form.Note, Limits.Note);
        if (!reader.IsFine)
        {
            return await MeetingView.LoadAsync(db, id, visit.Today, cancel) is { } view
                ? Page.Refused<MeetingPage>(
                    new
                    {
                        Model = view,
                        Form = form,
                        reader.Refusals,
                    }
                )
                : Results.NotFound();
        }

        var meeting = await db
            .Meetings.Include(m => m.Items)
            .FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (meeting is null)
        {
            return Results.NotFound();
        }

        var item = meeting.Add(title, note, time.GetCurrentInstant());
        doing.Say("Meetings.Done.Item", title);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.Anchor(Routes.Meeting(visit.At, id), MeetingPage.AnchorOf(item.Id))
        );
    }
}
