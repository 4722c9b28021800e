using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Meetings;

/// <summary>
/// /meetings/{id}/deletion: a meeting that was noted by mistake. GET says what goes with it and what stays; POST deletes it, unless
/// something that was recorded comes from it.
/// </summary>
public static class DeleteMeeting
{
    /// <summary>What would happen.</summary>
    /// <param name="Items">Items of its agenda that go.</param>
    /// <param name="Attendances">Notes of who was there that go.</param>
    /// <param name="Drafts">Minutes, not yet recorded, that stay without a meeting.</param>
    /// <param name="DueFor">Actions promised « for » it, which keep their date.</param>
    /// <param name="Blocks">What comes from it, and keeps it.</param>
    public sealed record Model(
        Id<Meeting> Id,
        LocalDate Date,
        int Items,
        int Attendances,
        int Drafts,
        int DueFor,
        IReadOnlyList<Block> Blocks
    );

    /// <summary>Something that comes from the meeting.</summary>
    /// <param name="Kind">The last part of the key of its word.</param>
    /// <param name="Text">What people wrote of it; null when it has no words of its own.</param>
    public sealed record Block(string Kind, string? Text, string Address);

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/meetings/{id:guid}/deletion", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/meetings/{id:guid}/deletion", DeleteAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Meeting> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.MeetingWithPartsAsync(id, cancel) is { } meeting
            ? Page.Of<MeetingDeletionPage>(
                new { Model = (await LookAsync(db, meeting, visit, cancel)).Model }
            )
            : Results.NotFound();

    static async Task<IResult> DeleteAsync(
        Id<Meeting> id,
        [FromForm] NoFields _,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.HoldMeetingAsync(id, cancel) is not { } meeting)
        {
            return Results.Redirect(Routes.Meetings(visit.At));
        }

        var (model, actions) = await LookAsync(db, meeting, visit, cancel);
        if (model.Blocks.Count > 0)
        {
            return Page.Of<MeetingDeletionPage>(
                new { Model = model },
                StatusCodes.Status409Conflict
            );
        }

        foreach (var action in actions)
        {
            action.StopFollowing(meeting);
        }

        await db.LetGoAsync(meeting, cancel);
        await db.SaveChangesAsync(cancel);
        await db.RemoveWholeAsync(meeting, cancel);
        doing.Say("Meetings.Delete.Done", w.Day(meeting.Date));
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Meetings(visit.At));
    }

    static async Task<(Model Model, IReadOnlyList<Action> Actions)> LookAsync(
        AppDb db,
        Meeting meeting,
        Visit visit,
        CancellationToken cancel
    )
    {
        var pointing = await db.PointingToAsync(meeting, cancel);
        var recorded = await db
            .Confirmations.Where(c => c.UndoneAt == null)
            .Select(c => c.MinutesId)
            .Distinct()
            .ToListAsync(cancel);
        var minutes = pointing.OfType<MeetingMinutes>().ToList();
        var kept = minutes
            .Where(m => m.Status == MinutesStatus.Validated || recorded.Contains(m.Id))
            .ToList();
        var actions = await db
            .Actions.Where(a =>
                a.Due!.MeetingId == meeting.Id || a.DueTakenAway!.MeetingId == meeting.Id
            )
            .ToListAsync(cancel);
        var model = new Model(
            meeting.Id,
            meeting.Date,
            meeting.Items.Count,
            meeting.Attendances.Count,
            minutes.Count - kept.Count,
            actions.Count,
            [
                .. kept.OrderBy(m => m.Id)
                    .Select(m => new Block(
                        "Minutes",
                        m.Source,
                        Routes.ReviewMinutes(visit.At, m.Id)
                    )),
                .. pointing
                    .OfType<Decision>()
                    .OrderBy(d => d.Id)
                    .Select(d => new Block("Decision", d.Text, Routes.Decision(visit.At, d.Id))),
                .. pointing
                    .OfType<Plan>()
                    .Select(p => new Block("Plan", p.Title, Routes.Plan(visit.At))),
            ]
        );
        return (model, actions);
    }
}
