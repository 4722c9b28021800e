using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>/directory/people and …/{id}/edit: a person's name and title.</summary>
public static class WritePerson
{
    public sealed record Form
    {
        public string? Name { get; init; }
        public string? Title { get; init; }

        /// <summary>« true »: somebody else has the same name.</summary>
        public string? Anyway { get; init; }
        public string? Version { get; init; }

        /// <summary>What is recorded, as somebody would type it.</summary>
        public static Form Of(Person person)
        {
            ArgumentNullException.ThrowIfNull(person);
            return new()
            {
                Name = person.Name,
                Title = person.Title,
                Version = person.Version.ToString(CultureInfo.InvariantCulture),
            };
        }

        /// <summary>All of it, to lay two versions beside each other.</summary>
        public string Told =>
            string.Join('\n', new[] { Name, Title }.Where(l => !string.IsNullOrWhiteSpace(l)));
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/people", Start).Needs(Right.Coordinate);
        coalition.MapPost("/directory/people", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/directory/people/{id:guid}/edit", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/directory/people/{id:guid}/edit", EditAsync).Needs(Right.Coordinate);
    }

    static IResult Start() => Page.Of<PersonFormPage>(new { Form = new Form() });

    static async Task<IResult> AddAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var (name, title) = Read(form, reader, w);
        var homonym = await RefuseKnownAsync(reader, w, db, form, name, null, cancel);
        if (!reader.IsFine)
        {
            return Page.Refused<PersonFormPage>(
                new
                {
                    Form = form,
                    reader.Refusals,
                    IsKnown = homonym,
                }
            );
        }

        var person = new Person
        {
            Id = Id<Person>.New(time.GetCurrentInstant()),
            CoalitionId = visit.Coalition!.Id,
            Name = name,
            Title = title,
        };
        db.People.Add(person);
        doing.Say("Directory.Done.Person", person.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Person(visit.At, person.Id));
    }

    static async Task<IResult> ShowAsync(Id<Person> id, AppDb db, CancellationToken cancel) =>
        await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is { } found
            ? Page.Of<PersonFormPage>(
                new
                {
                    Form = Form.Of(found),
                    Person = (Id<Person>?)id,
                    found.Name,
                }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Person> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldPersonAsync(id, cancel) is not { } person)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var (name, title) = Read(form, reader, w);
        var homonym = await RefuseKnownAsync(reader, w, db, form, name, id, cancel);
        var current = Form.Of(person);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<PersonFormPage>(
                new
                {
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    reader.Refusals,
                    Person = (Id<Person>?)id,
                    person.Name,
                    IsKnown = homonym,
                    Other = isStale ? current.Told : null,
                }
            );
        }

        (person.Name, person.Title) = (name, title);
        doing.Say("Directory.Done.Person.Changed", person.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Person(visit.At, id));
    }

    static (string Name, string? Title) Read(Form form, FormReader reader, Words w) =>
        (
            reader.Required(
                nameof(form.Name),
                form.Name,
                Limits.Name,
                w["Directory.Person.Name.Missing"]
            ),
            reader.Optional(nameof(form.Title), form.Title, Limits.Line)
        );

    /// <summary>Two people may have one name; whoever writes it twice is asked whether they are two.</summary>
    static async Task<bool> RefuseKnownAsync(
        FormReader reader,
        Words w,
        AppDb db,
        Form form,
        string name,
        Id<Person>? except,
        CancellationToken cancel
    )
    {
        var names = await db
            .People.Where(p => p.Id != except)
            .Select(p => p.Name)
            .ToListAsync(cancel);
        var known = name.Length > 0 ? names.Find(n => SameName.Same(n, name)) : null;
        if (known is not null && form.Anyway != "true")
        {
            reader.Refusals.Add(
                nameof(form.Name),
                w["Directory.Person.Known", known],
                w["Directory.Person.Known.Instead"]
            );
        }

        return known is not null;
    }
}
