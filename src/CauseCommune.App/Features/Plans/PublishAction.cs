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

/// <summary>/actions/{id}/publication: shows the public sentence to the public, with the consent of its organisation.</summary>
public static class PublishAction
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/publication", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/publication", PublishAsync).Needs(Right.EditAction);
        coalition
            .MapPost("/actions/{id:guid}/publication/withdrawal", WithdrawAsync)
            .Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<PublishActionPage>(
                new
                {
                    Of = head,
                    Form = new Form
                    {
                        Sentence = head.PublicSentence,
                        Before = head.PublicSentence,
                    },
                }
            )
            : Results.NotFound();

    static async Task<IResult> PublishAsync(
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
        var by = reader.Required(
            nameof(form.ConsentBy),
            form.ConsentBy,
            Limits.Line,
            w["Plans.Publication.By.Missing"]
        );
        var on = reader.Day(nameof(form.ConsentOn), form.ConsentOn) ?? visit.Today;
        var way = FormReader.Choice<AgreementWay>(form.ConsentWay);
        var sentence = reader.Required(
            nameof(form.Sentence),
            form.Sentence,
            Limits.Sentence,
            w["Plans.Publication.NoSentence"]
        );
        if (
            !string.Equals(form.Before ?? "", action.PublicSentence ?? "", StringComparison.Ordinal)
        )
        {
            // Nobody consents to a sentence that they did not see.
            reader.Refusals.Add(
                nameof(form.Sentence),
                w["Plans.Publication.Changed"],
                w["Plans.Publication.Changed.Instead", action.PublicSentence]
            );
        }

        if (!reader.IsFine)
        {
            return Page.Refused<PublishActionPage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form with
                    {
                        Before = action.PublicSentence,
                    },
                    reader.Refusals,
                }
            );
        }

        if (!string.Equals(sentence, action.PublicSentence, StringComparison.Ordinal))
        {
            action.Edit(
                action.Draft with
                {
                    PublicSentence = sentence,
                },
                visit.Today,
                time.GetCurrentInstant()
            );
        }

        action.Publish(by, on, way);
        doing.Say("Plans.Done.Published", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "faces"));
    }

    static async Task<IResult> WithdrawAsync(
        Id<Action> id,
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

        action.Unpublish();
        doing.Say("Plans.Done.Withdrawn", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "faces"));
    }

    public sealed record Form
    {
        public string? Sentence { get; init; }

        /// <summary>The sentence that stood there when the form was opened.</summary>
        public string? Before { get; init; }
        public string? ConsentBy { get; init; }
        public string? ConsentWay { get; init; }
        public string? ConsentOn { get; init; }
    }
}
