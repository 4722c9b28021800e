using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Plans;

/// <summary>GET /plan: what is expected, what is there, what is missing.</summary>
static class ShowPlan
{
    public static void Map(IEndpointRouteBuilder coalition) => coalition.MapGet("/plan", ShowAsync);

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel)
    {
        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        var next = await db.NextMeetingAsync(visit.Today, cancel);
        return Page.Of<PlanPage>(new { Plan = plan, Next = next });
    }
}
