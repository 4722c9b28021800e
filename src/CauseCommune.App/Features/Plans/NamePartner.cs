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

/// <summary>/actions/{id}/partners: who takes part besides who answers for it.</summary>
public static class NamePartner
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/partners", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/partners", NameAsync).Needs(Right.EditAction);
        coalition
            .MapPost("/actions/{id:guid}/partners/{partner:guid}/removal", RemoveAsync)
            .Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.ActionHeadAsync(id, cancel) is { } head
            ? Page.Of<NamePartnerPage>(
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
        var partner = OwnerDraft.Required(reader, w, form.Organization, form.Person, form.Group);
        if (!reader.IsFine)
        {
            return Page.Refused<NamePartnerPage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    Known = await db.KnownOwnersAsync(cancel),
                    reader.Refusals,
                }
            );
        }

        var now = time.GetCurrentInstant();
        await partner.NameAsync(db, action, OwnerRole.Partner, now, cancel);
        doing.Say("Plans.Done.Partner", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Action(visit.At, id));
    }

    static async Task<IResult> RemoveAsync(
        Id<Action> id,
        Id<Ownership> partner,
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
        if (action.Owners.FirstOrDefault(o => o.Id == partner) is { Role: OwnerRole.Partner } found)
        {
            action.Remove(found);
            doing.Say("Plans.Done.Partner.Removed", action.What);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.ActionPartners(visit.At, id));
    }

    public sealed record Form
    {
        public string? Organization { get; init; }
        public string? Person { get; init; }
        public string? Group { get; init; }
    }
}
