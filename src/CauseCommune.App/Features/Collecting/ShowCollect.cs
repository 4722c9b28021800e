using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.Collecting;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Collecting;

/// <summary>/collect: who was asked, who answered, declined, said nothing; and what waits.</summary>
static class ShowCollect
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/collect", ShowAsync).Needs(Right.Coordinate);

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel)
    {
        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        var overview = await db.CollectAsync(plan?.Plan, cancel);
        var waiting = plan is null
            ? new Dictionary<Domain.Id<Domain.Plans.Audience>, int>()
            : await db.WaitingProposalsAsync(plan.Plan, cancel);
        return Page.Of<CollectPage>(
            new
            {
                Model = new CollectModel(
                    overview,
                    [
                        .. overview.Asked.Select(s => new AskedOne(
                            s,
                            s.State(visit.Today),
                            overview.Proposed.GetValueOrDefault(s.Organization)
                        )),
                    ],
                    plan?.Slots ?? [],
                    waiting
                ),
            }
        );
    }
}

/// <summary>The collection as its page shows it.</summary>
/// <param name="Overview">Who was asked, who was not.</param>
/// <param name="Asked">Each solicitation with its state on that day.</param>
/// <param name="Audiences">The audiences of the running plan.</param>
/// <param name="Waiting">How many proposals wait, by audience.</param>
public sealed record CollectModel(
    CollectOverview Overview,
    IReadOnlyList<AskedOne> Asked,
    IReadOnlyList<AudienceSlots> Audiences,
    IReadOnlyDictionary<Domain.Id<Domain.Plans.Audience>, int> Waiting
)
{
    /// <summary>Those that answered, even if only to decline.</summary>
    public int Answered =>
        Asked.Count(a => a.State is SolicitationState.Answered or SolicitationState.Declined);
}

/// <summary>One solicitation in the list.</summary>
public sealed record AskedOne(SolicitationRow Row, SolicitationState State, ProposedRow? Proposed);
