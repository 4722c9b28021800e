using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>/directory/mandates: who represents an organisation, from when, until when. One that has ended offers to hand over.</summary>
static class WriteMandate
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/mandates", StartAsync).Needs(Right.Coordinate);
        coalition.MapPost("/directory/mandates", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/directory/mandates/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/directory/mandates/{id:guid}", EditAsync).Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/mandates/{id:guid}/deletion", DeleteAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> StartAsync(
        string? organization,
        string? person,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        Page.Of<TermPage>(
            new
            {
                Model = await ModelAsync(
                    await TermForm.NewAsync(organization, person, db, cancel),
                    null,
                    visit,
                    db,
                    cancel
                ),
            }
        );

    static async Task<IResult> AddAsync(
        [FromForm] TermForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var draft = form.Read(reader, w, null, null);
        if (!reader.IsFine)
        {
            var model = await ModelAsync(form, null, visit, db, cancel);
            return Page.Refused<TermPage>(
                new { Model = model with { Refusals = reader.Refusals } }
            );
        }

        var now = time.GetCurrentInstant();
        var (person, organization) = await form.NamedAsync(db, now, cancel);
        var mandate = new Mandate
        {
            Id = Id<Mandate>.New(now),
            CoalitionId = visit.Coalition!.Id,
            PersonId = person.Id,
            OrganizationId = organization.Id,
            From = draft.From,
            Until = draft.Until,
        };
        db.Mandates.Add(mandate);
        doing.Say("Directory.Done.Mandate", person.Name, organization.Name);
        await db.SaveChangesAsync(cancel);
        return await NextAsync(mandate, visit, db, cancel);
    }

    static async Task<IResult> ShowAsync(
        Id<Mandate> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.MandateAsync(id, cancel) is { } found
            ? Page.Of<TermPage>(
                new
                {
                    Model = await ModelAsync(
                        TermForm.Of(found, visit.Language),
                        found,
                        visit,
                        db,
                        cancel
                    ),
                }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Mandate> id,
        [FromForm] TermForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        await db.Mandates.Where(m => m.Id == id).HoldAsync(cancel);
        if (await db.MandateAsync(id, cancel) is not { } mandate)
        {
            return Results.NotFound();
        }

        var current = TermForm.Of(mandate, visit.Language);
        // Whose mandate it is stays: another is a mandate of its own.
        var typed = form with
        {
            Person = current.Person,
            Organization = current.Organization,
        };
        var reader = new FormReader(w, visit.Today);
        var draft = typed.Read(reader, w, mandate.From, mandate.Until);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            var model = await ModelAsync(
                typed with
                {
                    Version = current.Version,
                },
                mandate,
                visit,
                db,
                cancel
            );
            return Page.Refused<TermPage>(
                new
                {
                    Model = model with
                    {
                        Refusals = reader.Refusals,
                        Other = isStale ? current.Told : null,
                    },
                }
            );
        }

        (mandate.From, mandate.Until) = (draft.From, draft.Until);
        doing.Say(
            "Directory.Done.Mandate.Changed",
            mandate.Person!.Name,
            mandate.Organization!.Name
        );
        await db.SaveChangesAsync(cancel);
        return await NextAsync(mandate, visit, db, cancel);
    }

    static async Task<IResult> DeleteAsync(
        Id<Mandate> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.MandateAsync(id, cancel) is not { } mandate)
        {
            return Results.Redirect(Routes.Directory(visit.At));
        }

        db.Remove(mandate);
        doing.Say(
            "Directory.Done.Mandate.Deleted",
            mandate.Person!.Name,
            mandate.Organization!.Name
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Organization(visit.At, mandate.OrganizationId));
    }

    /// <summary>A mandate that has an end leads to its actions, when there are any to hand over.</summary>
    static async Task<IResult> NextAsync(
        Mandate mandate,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        Results.Redirect(
            mandate.EndedBefore(visit.Today.PlusDays(1))
            && (await db.FollowedUnderAsync(mandate, cancel)).Count > 0
                ? Routes.MandateHandOver(visit.At, mandate.Id)
                : Routes.Anchor(Routes.Organization(visit.At, mandate.OrganizationId), "mandates")
        );

    static async Task<TermModel> ModelAsync(
        TermForm form,
        Mandate? mandate,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        new(form, await db.KnownOwnersAsync(cancel))
        {
            Kind = nameof(Mandate),
            Address = mandate is null
                ? Routes.NewMandate(visit.At)
                : Routes.Mandate(visit.At, mandate.Id),
            Back = mandate is null
                ? Routes.Directory(visit.At)
                : Routes.Organization(visit.At, mandate.OrganizationId),
            Deletion = mandate is null ? null : Routes.MandateDeletion(visit.At, mandate.Id),
            HandOver =
                mandate is not null && (await db.FollowedUnderAsync(mandate, cancel)).Count > 0
                    ? Routes.MandateHandOver(visit.At, mandate.Id)
                    : null,
        };
}
