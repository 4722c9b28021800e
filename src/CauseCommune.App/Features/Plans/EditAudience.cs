using System.Globalization;
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

/// <summary>/plan/audiences/{id}: its name, its levels, its need.</summary>
static class EditAudience
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/plan/audiences/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/plan/audiences/{id:guid}", EditAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Audience> id, AppDb db, CancellationToken cancel) =>
        await db.Audiences.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) is { } found
            ? Page.Of<AudiencePage>(
                new
                {
                    Form = FormOf(found),
                    Audience = (Id<Audience>?)id,
                    Others = await OthersAsync(db, found, cancel),
                }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Audience> id,
        [FromForm] AudienceForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldAudienceAsync(id, cancel) is not { } audience)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var draft = AudienceDraft.ReadWhole(reader, w, "", form);
        var current = FormOf(audience);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<AudiencePage>(
                new
                {
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    reader.Refusals,
                    Audience = (Id<Audience>?)id,
                    Other = isStale ? current : null,
                    Others = await OthersAsync(db, audience, cancel),
                }
            );
        }

        (audience.Name, audience.Levels, audience.Needs) = (draft.Name, draft.Levels, draft.Needs);
        doing.Say("Plans.Done.Audience.Edit", audience.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Plan(visit.At), PlanPage.AnchorOf(id)));
    }

    /// <summary>All audiences of its plan, in order, this one among them.</summary>
    static async Task<IReadOnlyList<AudienceRow>> OthersAsync(
        AppDb db,
        Audience audience,
        CancellationToken cancel
    ) =>
        await db
            .Audiences.AsNoTracking()
            .Where(a => a.PlanId == audience.PlanId)
            .OrderBy(a => a.Rank)
            .Select(a => new AudienceRow(a.Id, a.Name, a.Levels, a.Needs))
            .ToListAsync(cancel);

    static AudienceForm FormOf(Audience audience) =>
        new()
        {
            Name = audience.Name,
            Levels = audience.Levels,
            Needs = audience.Needs.ToString(CultureInfo.InvariantCulture),
            Version = audience.Version.ToString(CultureInfo.InvariantCulture),
        };
}
