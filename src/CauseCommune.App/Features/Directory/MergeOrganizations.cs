using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>
/// /directory/organizations/{id}/merge: makes one of two, all that names the one names the other. …/distinction: they are two.
/// </summary>
public static class MergeOrganizations
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/directory/organizations/{id:guid}/merge", ShowAsync)
            .Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/organizations/{id:guid}/merge", MergeAsync)
            .Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/organizations/{id:guid}/distinction", TellApartAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Organization> id,
        string? with,
        string? name,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        var form = new MergeForm { With = with, Name = name };
        return await ModelAsync(id, form, visit, w, db, cancel) is not { } model
                ? Results.NotFound()
            : model.Refusals is null ? Page.Of<MergePage>(new { Model = model })
            : Page.Refused<MergePage>(new { Model = model });
    }

    static async Task<IResult> MergeAsync(
        Id<Organization> id,
        [FromForm] MergeForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        var one = await db.HoldOrganizationAsync(id, cancel);
        var other = FormReader.Chosen<Organization>(form.With) is { } with
            ? await db.HoldOrganizationAsync(with, cancel)
            : null;
        if (one is null || other is null || one == other)
        {
            return Results.NotFound();
        }

        var kept = FormReader.Chosen<Organization>(form.Keep) == other.Id ? other : one;
        var gone = kept == one ? other : one;
        doing.Say("Directory.Done.Merged", gone.Name, kept.Name);
        await db.MergeAsync(kept, gone, cancel);
        return Results.Redirect(Routes.Organization(visit.At, kept.Id));
    }

    static async Task<IResult> TellApartAsync(
        Id<Organization> id,
        [FromForm] MergeForm form,
        Visit visit,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var other = FormReader.Chosen<Organization>(form.With);
        var names = await db
            .Organizations.Where(o => o.Id == id || o.Id == other)
            .OrderBy(o => o.Id)
            .Select(o => o.Name)
            .ToListAsync(cancel);
        if (names is not [var first, var second])
        {
            return Results.NotFound();
        }

        await db.TellApartAsync(id.Value, other!.Value.Value, time.GetCurrentInstant(), cancel);
        doing.Say("Directory.Done.Apart", first, second);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Directory(visit.At));
    }

    static async Task<Merging?> ModelAsync(
        Id<Organization> id,
        MergeForm form,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        var all = await db.Organizations.OrderBy(o => o.Name).ToListAsync(cancel);
        if (all.Find(o => o.Id == id) is not { } one)
        {
            return null;
        }

        var name = form.Name?.Trim();
        var with = FormReader.Chosen<Organization>(form.With);
        var others = all.Where(o => o.Id != id).ToList();
        var other = others.Find(o =>
            with is { } chosen ? o.Id == chosen : name is { Length: > 0 } && o.IsCalled(name)
        );
        Refusals? refusals = null;
        if (other is null && (with is not null || name is { Length: > 0 }))
        {
            refusals = new();
            refusals.Add(
                nameof(form.Name),
                w["Directory.Merge.Unknown", name ?? ""],
                w["Directory.Merge.Unknown.Instead"]
            );
        }

        return new(
            await SideAsync(one, visit, w, db, cancel),
            other is null ? null : await SideAsync(other, visit, w, db, cancel),
            [.. others.Select(o => o.Name)],
            form
        )
        {
            Refusals = refusals,
            Address = Routes.MergeOrganization(visit.At, id),
            Distinction = Routes.OrganizationDistinction(visit.At, id),
            Kind = nameof(Organization),
        };
    }

    static async Task<MergeSide> SideAsync(
        Organization organization,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    ) =>
        new(
            organization.Id.Value,
            organization.Name,
            Routes.Organization(visit.At, organization.Id),
            [
                w[$"Directory.Kind.{organization.Kind}"],
                .. new[] { organization.ShortName, organization.Website }.OfType<string>(),
            ],
            (await db.PointingToAsync(organization, cancel)).Count
        );
}
