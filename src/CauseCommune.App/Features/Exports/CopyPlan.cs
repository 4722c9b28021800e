using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;

namespace CauseCommune.App.Features.Exports;

/// <summary>GET /plan/text and /plan.txt: the plan, or what a filter asks of it, as text that pastes well into a mail.</summary>
static class CopyPlan
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/plan/text", ShowAsync).Needs(Right.Read);
        coalition.MapGet("/plan.txt", WriteAsync).Needs(Right.Read);
    }

    static async Task<IResult> ShowAsync(
        [AsParameters] PlanAsked asked,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    ) =>
        await PlanLeaving.LoadAsync(db, asked.Filter, visit.Today, cancel) is { } leaving
            ? Page.Of<PlanTextPage>(
                new { Text = PlanText.Of(leaving, visit.Coalition!.Name, w), asked.Filter }
            )
            : Results.NotFound();

    static async Task<IResult> WriteAsync(
        [AsParameters] PlanAsked asked,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    ) =>
        await PlanLeaving.LoadAsync(db, asked.Filter, visit.Today, cancel) is { } leaving
            ? Results.Text(
                PlanText.Of(leaving, visit.Coalition!.Name, w),
                "text/plain; charset=utf-8"
            )
            : Results.NotFound();
}
