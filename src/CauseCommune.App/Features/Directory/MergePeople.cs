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
/// /directory/people/{id}/merge: makes one of two, all that names the one names the other. …/distinction: they are two.
/// </summary>
public static class MergePeople
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/people/{id:guid}/merge", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/directory/people/{id:guid}/merge", MergeAsync).Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/people/{id:guid}/distinction", TellApartAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Person> id,
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
        Id<Person> id,
        [FromForm] MergeForm form,
        Visit visit,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var one = await db.HoldPersonAsync(id, cancel);
        var other = FormReader.Chosen<Person>(form.With) is { } with
            ? await db.HoldPersonAsync(with, cancel)
            : null;
        if (one is null || other is null || one == other)
        {
            return Results.NotFound();
        }

        var kept = FormReader.Chosen<Person>(form.Keep) == other.Id ? other : one;
        var gone = kept == one ? other : one;
        doing.Say("Directory.Done.Merged", gone.Name, kept.Name);
        await db.MergeAsync(kept, gone, time.GetCurrentInstant(), cancel);
        return Results.Redirect(Routes.Person(visit.At, kept.Id));
    }

    static async Task<IResult> TellApartAsync(
        Id<Person> id,
        [FromForm] MergeForm form,
        Visit visit,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var other = FormReader.Chosen<Person>(form.With);
        var names = await db
            .People.Where(p => p.Id == id || p.Id == other)
            .OrderBy(p => p.Id)
            .Select(p => p.Name)
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
        Id<Person> id,
        MergeForm form,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        var all = await db
            .People.Include(p => p.Addresses)
                .ThenInclude(a => a.Address)
            .OrderBy(p => p.Name)
            .ToListAsync(cancel);
        if (all.Find(p => p.Id == id) is not { } one)
        {
            return null;
        }

        var name = form.Name?.Trim();
        var with = FormReader.Chosen<Person>(form.With);
        var others = all.Where(p => p.Id != id).ToList();
        var other = others.Find(p =>
            with is { } chosen
                ? p.Id == chosen
                : name is { Length: > 0 } && SameName.Same(p.Name, name)
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
            await SideAsync(one, visit, db, cancel),
            other is null ? null : await SideAsync(other, visit, db, cancel),
            [.. others.Select(p => p.Name)],
            form
        )
        {
            Refusals = refusals,
            Address = Routes.MergePerson(visit.At, id),
            Distinction = Routes.PersonDistinction(visit.At, id),
            Kind = nameof(Person),
        };
    }

    static async Task<MergeSide> SideAsync(
        Person person,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        new(
            person.Id.Value,
            person.Name,
            Routes.Person(visit.At, person.Id),
            [
                .. new[] { person.Title }.OfType<string>(),
                .. person.Addresses.OrderBy(a => a.Rank).Select(a => a.Address!.Written),
            ],
            (await db.PointingToAsync(person, cancel)).Count
        );
}
