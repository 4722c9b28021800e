using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Erasure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>
/// /directory/people/{id}/erasure: takes a person's name, addresses and mails out of all that the coalition keeps, after the name was
/// typed. The facts stay. It cannot be undone, and the page says so before.
/// </summary>
public static class ErasePerson
{
    /// <param name="Of">The person.</param>
    /// <param name="Texts">In how many texts the name stands.</param>
    /// <param name="Alone">The last name, when it can be masked alone.</param>
    /// <param name="IsShared">Somebody else bears it too.</param>
    public sealed record Model(Person Of, int Texts, string? Alone, bool IsShared)
    {
        public Form Form { get; init; } = new();
        public Refusals? Refusals { get; init; }
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        /// <summary>« true »: the last name is masked also where it stands alone.</summary>
        public string? Alone { get; init; }

        /// <summary>Nicknames and the like, one a line.</summary>
        public string? Others { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/people/{id:guid}/erasure", ShowAsync).Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/people/{id:guid}/erasure", EraseAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Person> id, AppDb db, CancellationToken cancel)
    {
        var person = await FindAsync(db, id, cancel);
        if (person is null)
        {
            return Results.NotFound();
        }

        var model = await ModelAsync(db, person, cancel);
        return Page.Of<ErasePersonPage>(
            new
            {
                Model = model with
                {
                    Form = new Form { Alone = model.IsShared ? null : "true" },
                },
            }
        );
    }

    static async Task<IResult> EraseAsync(
        Id<Person> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var person = await FindAsync(db, id, cancel);
        if (person is null)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var others = reader.Optional(nameof(form.Others), form.Others, Limits.Sentence);
        // Compared as names are: what was copied from a page carries its typography.
        if (!SameName.Same(form.Name ?? "", person.Name))
        {
            reader.Refusals.Add(
                nameof(form.Name),
                w["Erasure.Name.Other"],
                w["Erasure.Name.Instead", person.Name]
            );
        }

        if (await db.LastCoordinationAsync(person, cancel) is not null)
        {
            reader.Refusals.Add(
                nameof(form.Name),
                w["Erasure.LastCoordinator"],
                w["Erasure.LastCoordinator.Instead"]
            );
        }

        if (!reader.IsFine)
        {
            var model = await ModelAsync(db, person, cancel);
            return Page.Refused<ErasePersonPage>(
                new { Model = model with { Form = form, Refusals = reader.Refusals } }
            );
        }

        var mask = await db.MaskOfAsync(person, form.Alone == "true", Lines(others), cancel);
        await db.EraseAsync(person, mask, cancel);
        db.TellJournal("Erasure.Did", [], time.GetCurrentInstant());
        db.AfterCommit = db.Sweep;
        doing.Tell("Erasure.Did");
        return Results.Redirect(Routes.Directory(visit.At));
    }

    static Task<Person?> FindAsync(AppDb db, Id<Person> id, CancellationToken cancel) =>
        db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);

    static async Task<Model> ModelAsync(AppDb db, Person person, CancellationToken cancel)
    {
        var mask = await db.MaskOfAsync(person, false, [], cancel);
        var alone = NameMask.Alone(person.Name);
        return new(
            person,
            (await db.MentionsAsync(mask, cancel)).Count,
            alone,
            alone is not null && await db.SharesNameAsync(person, cancel)
        );
    }

    static string[] Lines(string? typed) =>
        typed?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];
}
