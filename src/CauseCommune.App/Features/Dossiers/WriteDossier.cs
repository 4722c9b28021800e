using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Dossiers;

/// <summary>/dossier/new and /dossiers/{id}: a dossier and what came of it, by hand.</summary>
public static class WriteDossier
{
    public sealed record Form
    {
        public string? Label { get; init; }
        public string? Subject { get; init; }
        public string? Filed { get; init; }
        public string? Outcome { get; init; }
        public string? Chosen { get; init; }
        public string? By { get; init; }
        public string? Version { get; init; }

        public static Form Empty { get; } = new();

        public static Form Of(Dossier dossier, Language language)
        {
            ArgumentNullException.ThrowIfNull(dossier);
            return new()
            {
                Label = dossier.Label,
                Subject = dossier.Subject,
                Filed = FormReader.Printed(dossier.Filed, language),
                Outcome =
                    dossier.Outcome is null ? null
                    : dossier.Outcome.Retained ? "yes"
                    : "no",
                Chosen = dossier.Outcome?.Chosen,
                By = dossier.Outcome?.By,
                Version = dossier.Version.ToString(CultureInfo.InvariantCulture),
            };
        }

        /// <summary>All of it in a few lines, to lay two versions beside each other.</summary>
        public string Told(Words w)
        {
            ArgumentNullException.ThrowIfNull(w);
            var outcome = Outcome switch
            {
                "yes" => w["Dossiers.Outcome.yes"],
                "no" => w["Dossiers.Outcome.no"],
                _ => null,
            };
            return string.Join(
                '\n',
                new[] { Label, Subject, Filed, outcome, Chosen, By }.Where(l =>
                    !string.IsNullOrWhiteSpace(l)
                )
            );
        }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/dossier/new", () => Page.Of<DossierFormPage>(new { Form = Form.Empty }))
            .Needs(Right.Coordinate);
        coalition.MapPost("/dossier/new", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/dossiers/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/dossiers/{id:guid}", EditAsync).Needs(Right.Coordinate);
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
        var dossier = new Dossier
        {
            Id = Id<Dossier>.New(time.GetCurrentInstant()),
            CoalitionId = visit.Coalition!.Id,
            Label = "",
            Origin = new Origin { Source = w["Dossiers.ByHand"] },
        };
        Read(form, dossier, reader, w);
        if (!reader.IsFine)
        {
            return Page.Refused<DossierFormPage>(new { Form = form, reader.Refusals });
        }

        db.Dossiers.Add(dossier);
        doing.Say("Dossiers.Done.Dossier", dossier.Label);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Dossier(visit.At), $"d-{dossier.Id}"));
    }

    static async Task<IResult> ShowAsync(
        Id<Dossier> id,
        Words w,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.Dossiers.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) is { } found
            ? Page.Of<DossierFormPage>(
                new { Form = Form.Of(found, w.Language), Dossier = (Id<Dossier>?)id }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Dossier> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.Dossiers.Where(d => d.Id == id).HoldOneAsync(cancel) is not { } dossier)
        {
            return Results.NotFound();
        }

        var current = Form.Of(dossier, w.Language);
        var isStale = form.Version != current.Version;
        var reader = new FormReader(w, visit.Today);
        Read(form, dossier, reader, w);
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<DossierFormPage>(
                new
                {
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    reader.Refusals,
                    Dossier = (Id<Dossier>?)id,
                    Other = isStale ? current : null,
                }
            );
        }

        doing.Say("Dossiers.Done.Dossier.Changed", dossier.Label);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Dossier(visit.At), $"d-{id}"));
    }

    /// <summary>Writes what was typed into the dossier; nothing is kept when a refusal follows.</summary>
    static void Read(Form form, Dossier dossier, FormReader reader, Words w)
    {
        dossier.Label = reader.Required(
            nameof(Form.Label),
            form.Label,
            Limits.Line,
            w["Dossiers.Label.Missing"]
        );
        dossier.Subject = reader.Optional(nameof(Form.Subject), form.Subject, Limits.Sentence);
        dossier.Filed = reader.Date(nameof(Form.Filed), form.Filed, Direction.Past, dossier.Filed);
        var chosen = reader.Optional(nameof(Form.Chosen), form.Chosen, Limits.Line);
        var by = reader.Optional(nameof(Form.By), form.By, Limits.Name);
        dossier.Outcome = form.Outcome is "yes" or "no"
            ? new Outcome
            {
                Retained = form.Outcome == "yes",
                Chosen = chosen,
                By = by,
            }
            : null;
        if (dossier.Outcome is null && (chosen ?? by) is not null)
        {
            reader.Refusals.Add(nameof(Form.Outcome), w["Dossiers.Outcome.Missing"]);
        }
    }
}
