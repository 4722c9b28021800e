using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.App.Features.OurPart;

/// <summary>GET /our-part – what is expected of the organisations that one stands for, and what carries their names in public.</summary>
public static class ShowOurPart
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/our-part", ShowAsync).Needs(Right.Propose);

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel)
    {
        var organizations = visit.Who.Organizations;
        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        var own = (plan?.Actions ?? [])
            .Where(a => a.Facts.Counts && visit.Who.OwnActions.Contains(a.Id))
            .Select(a => new OwnAction(a, plan!.Shown(a).Shape()))
            .OrderBy(a => a.Shape is Shape.Late ? 0 : 1)
            .ThenBy(a => a.Row.Due?.End ?? LocalDate.MaxIsoValue)
            .ThenBy(a => a.Row.Id)
            .ToList();
        return Page.Of<OurPartPage>(
            new
            {
                Model = new OurPartModel
                {
                    Names = await db.NamesOfAsync(organizations, cancel),
                    Asked = await db.AskedOfAsync(organizations, cancel),
                    Actions = own,
                    Proposals = await db.ProposalsOfAsync(organizations, cancel),
                },
            }
        );
    }
}

/// <summary>What concerns the organisations that one stands for, in finished facts.</summary>
public sealed record OurPartModel
{
    public IReadOnlyList<string> Names { get; init; } = [];
    public IReadOnlyList<AskedOf> Asked { get; init; } = [];
    public IReadOnlyList<OwnAction> Actions { get; init; } = [];
    public IReadOnlyList<OwnProposal> Proposals { get; init; } = [];

    /// <summary>Named, and not yet accepted: the organisation's word is waited for.</summary>
    public IEnumerable<OwnAction> ToAccept =>
        Actions.Where(a => a.Row.Owner?.Agreement is Agreement.Named);

    public IEnumerable<OwnAction> Accepted =>
        Actions.Where(a => a.Row.Owner?.Agreement is not Agreement.Named);

    public IEnumerable<OwnAction> Public => Actions.Where(a => a.Row.IsPublished);

    /// <summary>How many things wait for the organisation.</summary>
    public int Waiting => Asked.Count + ToAccept.Count() + Late;

    public int Late => Accepted.Count(a => a.Shape is Shape.Late);
}

/// <summary>An action that one's organisation answers for, and how it stands.</summary>
public sealed record OwnAction(ActionRow Row, Shape Shape);
