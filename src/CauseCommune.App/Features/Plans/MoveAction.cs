using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Plans;

/// <summary>/actions/{id}/audience: for whom it is; another audience of its plan, or none.</summary>
public static class MoveAction
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/audience", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/actions/{id:guid}/audience", MoveAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Action> id, AppDb db, CancellationToken cancel) =>
        await db.Actions.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) is { } action
            ? Page.Of<MoveActionPage>(
                new
                {
                    Of = action,
                    Chosen = action.AudienceId?.ToString() ?? "",
                    Audiences = await AudiencesAsync(db, action, cancel),
                }
            )
            : Results.NotFound();

    static async Task<IResult> MoveAsync(
        Id<Action> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldActionAsync(id, cancel) is not { } action)
        {
            return Results.NotFound();
        }

        var wanted = FormReader.Chosen<Audience>(form.Audience);
        var audience = await db.Audiences.FirstOrDefaultAsync(
            a => a.Id == wanted && a.PlanId == action.PlanId,
            cancel
        );
        if (audience is null && !string.IsNullOrEmpty(form.Audience))
        {
            var reader = new FormReader(w, visit.Today);
            reader.Refusals.Add(nameof(form.Audience), w["Plans.Action.Audience.Gone"]);
            return Page.Refused<MoveActionPage>(
                new
                {
                    Of = action,
                    Chosen = form.Audience,
                    Audiences = await AudiencesAsync(db, action, cancel),
                    reader.Refusals,
                }
            );
        }

        action.MoveTo(audience);
        doing.Say(
            audience is null ? "Plans.Done.Moved.None" : "Plans.Done.Moved",
            action.What,
            audience?.Name ?? ""
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Action(visit.At, id));
    }

    static async Task<IReadOnlyList<AudienceRow>> AudiencesAsync(
        AppDb db,
        Action action,
        CancellationToken cancel
    ) =>
        await db
            .Audiences.AsNoTracking()
            .Where(a => a.PlanId == action.PlanId)
            .OrderBy(a => a.Rank)
            .Select(a => new AudienceRow(a.Id, a.Name, a.Levels, a.Needs))
            .ToListAsync(cancel);

    public sealed record Form
    {
        public string? Audience { get; init; }
    }
}
