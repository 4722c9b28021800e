using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Plans;

/// <summary>/plan/audiences: one more audience.</summary>
static class AddAudience
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/plan/audiences", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/plan/audiences", AddAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel) =>
        await db.Plans.AnyAsync(p => p.IsRunning, cancel)
            ? Page.Of<AudiencePage>(new { Form = new AudienceForm() })
            : Results.Redirect(Routes.StartPlan(visit.At));

    static async Task<IResult> AddAsync(
        [FromForm] AudienceForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var draft = AudienceDraft.ReadWhole(reader, w, "", form);
        if (!reader.IsFine)
        {
            return Page.Refused<AudiencePage>(new { Form = form, reader.Refusals });
        }

        var now = time.GetCurrentInstant();
        var plan = await db.RunningPlanToChangeAsync(visit.Today, now, cancel);
        var audience = plan.Add(draft.Name, draft.Levels, draft.Needs, now);
        doing.Say("Plans.Done.Audience", audience.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.Anchor(Routes.Plan(visit.At), PlanPage.AnchorOf(audience.Id))
        );
    }
}
