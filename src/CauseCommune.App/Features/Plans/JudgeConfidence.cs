using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.Plans;

/// <summary>/actions/{id}/confidence: whether somebody thinks that the goal will be reached, and why.</summary>
public static class JudgeConfidence
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/confidence", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/confidence", JudgeAsync).Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<JudgeConfidencePage>(new { Of = head, Form = new Form() })
            : Results.NotFound();

    static async Task<IResult> JudgeAsync(
        Id<Action> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldActionAsync(id, cancel) is not { } action)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var level = FormReader.Choice<ConfidenceLevel>(form.Level);
        var sentence = reader.Optional(nameof(form.Sentence), form.Sentence, Limits.Sentence);
        var by = reader.Optional(nameof(form.By), form.By, Limits.Name);
        var on = reader.Day(nameof(form.On), form.On) ?? visit.Today;
        if (level is null)
        {
            reader.Refusals.Add(nameof(form.Level), w["Plans.Confidence.Level.Missing"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<JudgeConfidencePage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        action.Judge(level!.Value, sentence, by, on);
        doing.Say("Plans.Done.Weather", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "weather"));
    }

    public sealed record Form
    {
        public string? Level { get; init; }
        public string? Sentence { get; init; }
        public string? By { get; init; }
        public string? On { get; init; }
    }
}
