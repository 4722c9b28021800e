using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Coalitions;

/// <summary>POST /{language}/{coalition}/settings/deletion – deletes the coalition with all that belongs to it, after its name was typed.</summary>
public static class DeleteCoalition
{
    public sealed record Form
    {
        public string? Name { get; init; }
    }

    /// <summary>What would go.</summary>
    public sealed record Model(int Actions, int Meetings, int Minutes, int People)
    {
        public Form Form { get; init; } = new();
        public Refusals? Refusals { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/settings/deletion", Show).Needs(Right.Coordinate);
        coalition.MapPost("/settings/deletion", Handle).Needs(Right.Coordinate);
    }

    static async Task<IResult> Show(AppDb db, CancellationToken cancel) =>
        Page.Of<DeletionPage>(new { Model = await CountAsync(db, cancel) });

    static async Task<IResult> Handle(
        [FromForm] Form form,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        CancellationToken cancel
    )
    {
        // Compared as names are: what was copied from a page carries its typography.
        if (!SameName.Same(form.Name ?? "", visit.Coalition!.Name))
        {
            var refusals = new Refusals();
            refusals.Add(
                nameof(Form.Name),
                w["Coalitions.Delete.Other"],
                w["Coalitions.Delete.Instead", visit.Coalition.Name]
            );
            var model = await CountAsync(db, cancel);
            return Page.Refused<DeletionPage>(
                new { Model = model with { Form = form, Refusals = refusals } }
            );
        }

        // The database removes all that belongs to it, its history too.
        await db.Coalitions.Where(c => c.Id == db.Within).ExecuteDeleteAsync(cancel);
        doing.Tell("Coalitions.Did.Deleted", visit.Coalition.Name);
        return Results.Redirect(Routes.Home(visit.Language));
    }

    static async Task<Model> CountAsync(AppDb db, CancellationToken cancel) =>
        new(
            await db.Actions.CountAsync(cancel),
            await db.Meetings.CountAsync(cancel),
            await db.Minutes.CountAsync(cancel),
            await db.People.CountAsync(cancel)
        );
}
