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

/// <summary>/actions/{id}/owner: who answers for it, in the place of who did.</summary>
public static class NameOwner
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/owner", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/owner", NameAsync).Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<NameOwnerPage>(
                new
                {
                    Of = head,
                    Form = new Form(),
                    Known = await db.KnownOwnersAsync(cancel),
                }
            )
            : Results.NotFound();

    static async Task<IResult> NameAsync(
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
        var owner = OwnerDraft.Required(reader, w, form.Organization, form.Person, form.Group);
        var last = await db.LastMeetingBeforeAsync(visit.Today.PlusDays(1), cancel);
        var word = AgreementDraft.Read(
            reader,
            form.Word,
            form.AgreedBy,
            form.AgreedOn,
            visit.Today,
            last?.Date
        );
        if (!reader.IsFine)
        {
            return await RefusedAsync();
        }

        var now = time.GetCurrentInstant();
        var named = await owner.NameAsync(db, action, OwnerRole.Accountable, now, cancel);
        if (word is not null && !visit.Who.MaySpeakFor(named.OrganizationId))
        {
            db.ChangeTracker.Clear();
            reader.Refusals.Add(
                nameof(form.Word),
                w["Plans.Agreement.Owner.Others"],
                w["Plans.Agreement.Owner.Others.Instead"]
            );
            return await RefusedAsync();
        }

        word?.Give(named);
        doing.Say("Plans.Done.Owner", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Action(visit.At, id));

        async Task<IResult> RefusedAsync() =>
            Page.Refused<NameOwnerPage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    Known = await db.KnownOwnersAsync(cancel),
                    reader.Refusals,
                }
            );
    }

    public sealed record Form
    {
        public string? Organization { get; init; }
        public string? Person { get; init; }
        public string? Group { get; init; }
        public string? Word { get; init; }
        public string? AgreedBy { get; init; }
        public string? AgreedOn { get; init; }
    }
}
