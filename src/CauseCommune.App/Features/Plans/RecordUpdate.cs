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

/// <summary>/actions/{id}/updates: news, with the day that they speak of. Dropping an action and taking it up again are news.</summary>
public static class RecordUpdate
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/updates", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/updates", RecordAsync).Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(
        Id<Action> id,
        string? state,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<RecordUpdatePage>(
                new
                {
                    Of = head,
                    Form = new Form
                    {
                        State = (FormReader.Choice<RecordedState>(state) ?? head.State).ToString(),
                    },
                }
            )
            : Results.NotFound();

    static async Task<IResult> RecordAsync(
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
        var draft = Read(reader, w, form, action, visit.Today);
        if (!reader.IsFine)
        {
            return Page.Refused<RecordUpdatePage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        var update = action.Record(draft, db.ActingAs, time.GetCurrentInstant());
        doing.Say("Plans.Done.Update", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.Anchor(Routes.Action(visit.At, id), ActionNews.AnchorOf(update.Id))
        );
    }

    static UpdateDraft Read(FormReader reader, Words w, Form form, Action action, LocalDate today)
    {
        var day = reader.Day(nameof(form.Day), form.Day) ?? today;
        if (day > today)
        {
            reader.Refusals.Add(
                nameof(form.Day),
                w["Plans.Update.Day.Ahead", day],
                w["Plans.Update.Day.Ahead.Instead"]
            );
        }

        var state = FormReader.Choice<RecordedState>(form.State);
        if (state is null && !string.IsNullOrWhiteSpace(form.State))
        {
            reader.Refusals.Add(
                nameof(form.State),
                w["Plans.Update.State.Unknown"],
                w["Plans.Update.State.Unknown.Instead"]
            );
        }

        return new(
            day,
            state ?? action.State,
            reader.Optional(nameof(form.Sentence), form.Sentence, Limits.Sentence),
            reader.Date(nameof(form.Due), form.Due),
            reader.Optional(nameof(form.DeclaredBy), form.DeclaredBy, Limits.Name)
        );
    }

    public sealed record Form
    {
        public string? State { get; init; }
        public string? Day { get; init; }
        public string? Sentence { get; init; }
        public string? Due { get; init; }
        public string? DeclaredBy { get; init; }
    }
}
