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

/// <summary>/actions/{id}/milestones: a dated step of an action, added, changed, done, taken away.</summary>
public static class WriteMilestone
{
    public sealed record Form
    {
        public string? What { get; init; }
        public string? When { get; init; }
        public string? DoneOn { get; init; }

        /// <summary>« true »: the public reads it once the action is published.</summary>
        public string? IsPublic { get; init; }

        /// <summary>All of it as it was opened: who changes it meanwhile is not overwritten.</summary>
        public string? Opened { get; init; }

        /// <summary>What is recorded, as somebody would type it.</summary>
        public static Form Of(Milestone milestone, Words w)
        {
            ArgumentNullException.ThrowIfNull(milestone);
            ArgumentNullException.ThrowIfNull(w);
            var form = new Form
            {
                What = milestone.What,
                When = FormReader.Printed(milestone.When, w.Language),
                DoneOn = milestone.DoneOn is { } day ? w.Day(day).Replace('\u00A0', ' ') : null,
                IsPublic = milestone.IsPublic ? "true" : null,
            };
            return form with { Opened = form.Told(w) };
        }

        /// <summary>All of it, to lay two versions beside each other.</summary>
        public string Told(Words w)
        {
            ArgumentNullException.ThrowIfNull(w);
            return string.Join(
                '\n',
                new[]
                {
                    What,
                    When,
                    DoneOn,
                    IsPublic == "true" ? w["Plans.Milestone.Public"] : null,
                }.Where(l => !string.IsNullOrWhiteSpace(l))
            );
        }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/milestones", StartAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/milestones", AddAsync).Needs(Right.EditAction);
        coalition
            .MapGet("/actions/{id:guid}/milestones/{milestone:guid}", ShowAsync)
            .Needs(Right.EditAction);
        coalition
            .MapPost("/actions/{id:guid}/milestones/{milestone:guid}", EditAsync)
            .Needs(Right.EditAction);
        coalition
            .MapPost("/actions/{id:guid}/milestones/{milestone:guid}/completion", DoAsync)
            .Needs(Right.EditAction);
        coalition
            .MapPost("/actions/{id:guid}/milestones/{milestone:guid}/removal", RemoveAsync)
            .Needs(Right.EditAction);
    }

    static async Task<IResult> StartAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<MilestonePage>(new { Of = head, Form = new Form() })
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
        var draft = Read(reader, w, form, null, visit.Today);
        if (!reader.IsFine)
        {
            return Page.Refused<MilestonePage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        var milestone = action.Plan(
            draft.What,
            draft.When!,
            draft.IsPublic,
            time.GetCurrentInstant()
        );
        if (draft.DoneOn is { } day)
        {
            milestone.Do(day);
        }

        doing.Say("Plans.Done.Milestone", milestone.What, action.What);
        await db.SaveChangesAsync(cancel);
        return Back(visit, milestone);
    }

    static async Task<IResult> ShowAsync(
        Id<Action> id,
        Id<Milestone> milestone,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    ) =>
        (await db.ActionInFullAsync(id, visit.Today, cancel))?.Action.Find(milestone) is { } found
            ? Page.Of<MilestonePage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = Form.Of(found, w),
                    Milestone = (Id<Milestone>?)milestone,
                }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Action> id,
        Id<Milestone> milestone,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        var action = await db.HoldActionAsync(id, cancel);
        if (action?.Find(milestone) is not { } found)
        {
            return Results.NotFound();
        }

        var current = Form.Of(found, w);
        var isStale = form.Opened?.ReplaceLineEndings("\n") != current.Opened;
        var reader = new FormReader(w, visit.Today);
        var draft = Read(reader, w, form, found, visit.Today);
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<MilestonePage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form with
                    {
                        Opened = current.Opened,
                    },
                    reader.Refusals,
                    Milestone = (Id<Milestone>?)milestone,
                    Other = isStale ? current.Opened : null,
                }
            );
        }

        found.Edit(draft.What, draft.When!, draft.IsPublic);
        if (draft.DoneOn is { } day)
        {
            found.Do(day);
        }
        else
        {
            found.Reopen();
        }

        doing.Say("Plans.Done.Milestone.Changed", found.What, action.What);
        await db.SaveChangesAsync(cancel);
        return Back(visit, found);
    }

    static async Task<IResult> DoAsync(
        Id<Action> id,
        Id<Milestone> milestone,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        var action = await db.HoldActionAsync(id, cancel);
        if (action?.Find(milestone) is not { } found)
        {
            return Results.NotFound();
        }

        // Done already: the day that was noted first stands.
        if (found.DoneOn is null)
        {
            found.Do(visit.Today);
            doing.Say("Plans.Done.Milestone.Done", found.What, action.What);
            await db.SaveChangesAsync(cancel);
        }

        return Back(visit, found);
    }

    static async Task<IResult> RemoveAsync(
        Id<Action> id,
        Id<Milestone> milestone,
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
        if (action.Find(milestone) is { } found)
        {
            action.Remove(found);
            doing.Say("Plans.Done.Milestone.Removed", found.What, action.What);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Anchor(Routes.Action(visit.At, id), "calendar"));
    }

    static Draft Read(FormReader reader, Words w, Form form, Milestone? recorded, LocalDate today)
    {
        var what = reader.Required(
            nameof(form.What),
            form.What,
            Limits.Line,
            w["Plans.Milestone.What.Missing"]
        );
        var when = reader.Date(nameof(form.When), form.When, unchanged: recorded?.When);
        if (when is null)
        {
            reader.Refusals.Add(nameof(form.When), w["Plans.Milestone.When.Missing"]);
        }

        var done = reader.Day(nameof(form.DoneOn), form.DoneOn);
        if (done > today)
        {
            reader.Refusals.Add(
                nameof(form.DoneOn),
                w["Plans.Milestone.Done.Ahead", done],
                w["Plans.Milestone.Done.Ahead.Instead"]
            );
        }

        return new(what, when, done, form.IsPublic == "true");
    }

    static Milestone? Find(this Action action, Id<Milestone> id) =>
        action.Milestones.FirstOrDefault(m => m.Id == id);

    static IResult Back(Visit visit, Milestone milestone) =>
        Results.Redirect(
            Routes.Anchor(
                Routes.Action(visit.At, milestone.ActionId),
                ActionCalendar.AnchorOf(milestone.Id)
            )
        );

    sealed record Draft(string What, SaidDate? When, LocalDate? DoneOn, bool IsPublic);
}
