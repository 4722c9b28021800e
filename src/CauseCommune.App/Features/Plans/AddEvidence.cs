using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Plans;

/// <summary>/actions/{id}/evidence: a link that shows that it advances.</summary>
public static class AddEvidence
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/evidence", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/evidence", AddAsync).Needs(Right.EditAction);
        coalition
            .MapPost("/actions/{id:guid}/evidence/{shown:guid}/removal", RemoveAsync)
            .Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<AddEvidencePage>(new { Of = head, Form = new Form() })
            : Results.NotFound();

    static async Task<IResult> AddAsync(
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
        var url = reader.Link(nameof(form.Url), form.Url);
        var label = reader.Optional(nameof(form.Label), form.Label, Limits.Line);
        if (url is null)
        {
            reader.Refusals.Add(nameof(form.Url), w["Plans.Evidence.Url.Missing"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<AddEvidencePage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        action.Show(url!, label, visit.Today, time.GetCurrentInstant());
        doing.Say("Plans.Done.Evidence", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "evidence"));
    }

    static async Task<IResult> RemoveAsync(
        Id<Action> id,
        Id<Evidence> shown,
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
        if (action.Evidence.FirstOrDefault(e => e.Id == shown) is { } found)
        {
            action.Remove(found);
            doing.Say("Plans.Done.Evidence.Removed", found.Label ?? found.Url, action.What);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "evidence"));
    }

    public sealed record Form
    {
        public string? Url { get; init; }
        public string? Label { get; init; }
    }
}
