using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Dossiers;

/// <summary>/positions/new and /positions/{id}: what an authority said, with its reasons, by hand.</summary>
public static class WritePosition
{
    public sealed record Form
    {
        public string? Authority { get; init; }
        public string? Person { get; init; }
        public string? Stance { get; init; }
        public string? Reasons { get; init; }
        public string? Wish { get; init; }
        public string? SaidOn { get; init; }
        public string? Version { get; init; }

        public static Form Empty { get; } = new();

        public static Form Of(Position position, Words w)
        {
            ArgumentNullException.ThrowIfNull(position);
            ArgumentNullException.ThrowIfNull(w);
            return new()
            {
                Authority = position.Authority,
                Person = position.Person?.Name,
                Stance = position.Stance.ToString(),
                Reasons = position.Reasons,
                Wish = position.Wish,
                SaidOn = position.SaidOn is { } day ? w.Day(day).Replace('\u00A0', ' ') : null,
                Version = position.Version.ToString(CultureInfo.InvariantCulture),
            };
        }

        /// <summary>All of it in a few lines, to lay two versions beside each other.</summary>
        public string Told(Words w)
        {
            ArgumentNullException.ThrowIfNull(w);
            var stance = FormReader.Choice<Stance>(Stance) is { } known
                ? w[$"Dossiers.Stance.{known}"]
                : null;
            return string.Join(
                '\n',
                new[] { Authority, stance, Reasons, Wish, SaidOn }.Where(l =>
                    !string.IsNullOrWhiteSpace(l)
                )
            );
        }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/positions/new", () => Page.Of<PositionFormPage>(new { Form = Form.Empty }))
            .Needs(Right.Coordinate);
        coalition.MapPost("/positions/new", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/positions/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/positions/{id:guid}", EditAsync).Needs(Right.Coordinate);
    }

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
        var draft = Read(form, reader, w);
        var name = reader.Optional(nameof(Form.Person), form.Person, Limits.Name);
        if (!reader.IsFine)
        {
            return Page.Refused<PositionFormPage>(new { Form = form, reader.Refusals });
        }

        var now = time.GetCurrentInstant();
        var origin = new Origin { Source = w["Dossiers.ByHand"] };
        var person = name is null
            ? null
            : await db.PersonNamedAsync(name, null, now, origin, cancel);
        var position = new Position
        {
            Id = Id<Position>.New(now),
            CoalitionId = visit.Coalition!.Id,
            PersonId = person?.Id,
            Authority = draft.Authority,
            Stance = draft.Stance,
            Reasons = draft.Reasons,
            Wish = draft.Wish,
            SaidOn = draft.SaidOn,
            Origin = origin,
        };
        db.Positions.Add(position);
        doing.Say("Dossiers.Done.Position", position.Authority);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Dossier(visit.At), $"p-{position.Id}"));
    }

    static async Task<IResult> ShowAsync(
        Id<Position> id,
        Words w,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db
            .Positions.AsNoTracking()
            .Include(p => p.Person)
            .FirstOrDefaultAsync(p => p.Id == id, cancel)
            is { } found
            ? Page.Of<PositionFormPage>(
                new { Form = Form.Of(found, w), Position = (Id<Position>?)id }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Position> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        var position = await db
            .Positions.Include(p => p.Person)
            .Where(p => p.Id == id)
            .HoldOneAsync(cancel);
        if (position is null)
        {
            return Results.NotFound();
        }

        var current = Form.Of(position, w);
        var isStale = form.Version != current.Version;
        var reader = new FormReader(w, visit.Today);
        var draft = Read(form, reader, w);
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<PositionFormPage>(
                new
                {
                    Form = form with
                    {
                        Version = current.Version,
                        Person = current.Person,
                    },
                    reader.Refusals,
                    Position = (Id<Position>?)id,
                    Other = isStale ? current : null,
                }
            );
        }

        var before = (position.Authority, position.Stance, position.Reasons, position.Wish);
        (position.Authority, position.Stance, position.Reasons, position.Wish, position.SaidOn) =
            draft;
        if (before != (draft.Authority, draft.Stance, draft.Reasons, draft.Wish))
        {
            // The authority agreed to other words.
            position.Publication = null;
        }

        doing.Say("Dossiers.Done.Position.Changed", position.Authority);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Dossier(visit.At), $"p-{id}"));
    }

    static Draft Read(Form form, FormReader reader, Words w)
    {
        var authority = reader.Required(
            nameof(Form.Authority),
            form.Authority,
            Limits.Line,
            w["Dossiers.Authority.Missing"]
        );
        if (FormReader.Choice<Stance>(form.Stance) is not { } stance)
        {
            reader.Refusals.Add(nameof(Form.Stance), w["Dossiers.Stance.Missing"]);
            stance = default;
        }

        return new(
            authority,
            stance,
            reader.Optional(nameof(Form.Reasons), form.Reasons, Limits.Note),
            reader.Optional(nameof(Form.Wish), form.Wish, Limits.Sentence),
            reader.Day(nameof(Form.SaidOn), form.SaidOn)
        );
    }

    sealed record Draft(
        string Authority,
        Stance Stance,
        string? Reasons,
        string? Wish,
        LocalDate? SaidOn
    );
}
