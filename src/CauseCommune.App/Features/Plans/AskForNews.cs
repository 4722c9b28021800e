using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Plans;

/// <summary>/actions/{id}/requests: notes that news were asked for, and until when an answer is expected.</summary>
public static class AskForNews
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/requests", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/actions/{id:guid}/requests", NoteAsync).Needs(Right.Coordinate);
        coalition
            .MapPost("/actions/{id:guid}/requests/{request:guid}/removal", RemoveAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<AskForNewsPage>(new { Of = head, Form = new Form() })
            : Results.NotFound();

    static async Task<IResult> NoteAsync(
        Id<Action> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.HoldActionAsync(id, cancel) is not { } action)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var asked = reader.Day(nameof(form.AskedOn), form.AskedOn) ?? visit.Today;
        var until = reader.Day(nameof(form.AnswerBy), form.AnswerBy, Dates.Direction.Future);
        if (asked > visit.Today)
        {
            reader.Refusals.Add(nameof(form.AskedOn), w["Plans.Request.AskedOn.Ahead"]);
        }

        if (until is null || until < asked)
        {
            reader.Refusals.Add(nameof(form.AnswerBy), w["Plans.Request.AnswerBy.Missing"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<AskForNewsPage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        action.Ask(asked, until!.Value, time.GetCurrentInstant());
        doing.Say("Plans.Done.Request", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "news"));
    }

    static async Task<IResult> RemoveAsync(
        Id<Action> id,
        Id<Request> request,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldActionAsync(id, cancel) is not { } action)
        {
            return Results.NotFound();
        }

        // Gone already: what was wanted is so.
        if (action.Requests.FirstOrDefault(r => r.Id == request) is { } found)
        {
            action.Remove(found);
            doing.Say("Plans.Done.Request.Removed", action.What);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "news"));
    }

    public sealed record Form
    {
        public string? AskedOn { get; init; }
        public string? AnswerBy { get; init; }
    }
}
