using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Plans;

/// <summary>GET /plan: what is expected, what is there, what is missing; or the actions that ?owner=…&amp;state=…&amp;audience=…&amp;lack=… ask for.</summary>
static class ShowPlan
{
    static readonly string[] Criteria = ["owner", "state", "audience", "lack"];

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/plan", ShowAsync).Needs(Right.Read).WithMetadata(new DrawnOnce());

    static async Task<IResult> ShowAsync(
        string? owner,
        string? state,
        string? audience,
        string? lack,
        HttpRequest request,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        var filter = PlanFilter.Of(owner, state, audience, lack);
        if (Criteria.Any(c => request.Query.TryGetValue(c, out var said) && said == ""))
        {
            // A form sends what was left open too; the address that is shared says only what matters.
            return Results.Redirect(Routes.Plan(visit.At, filter));
        }

        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        var next = await db.NextMeetingAsync(visit.Today, cancel);
        return Page.Of<PlanPage>(
            new
            {
                Plan = plan,
                Next = next,
                Waiting = plan is null ? null : await db.WaitingProposalsAsync(plan.Plan, cancel),
                PublicNext = visit.AsPublic
                    ? (await db.PublicMeetingsAsync(visit.Today, cancel)).Next?.Id
                    : null,
                Filter = filter,
            }
        );
    }
}
