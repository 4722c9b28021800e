using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Collecting;

/// <summary>/collect/proposals: those that wait for an audience, beside its holes, twenty-five a page.</summary>
static class ShowProposals
{
    public const int PerPage = 25;

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/collect/proposals", ShowAsync).Needs(Right.Coordinate);

    static async Task<IResult> ShowAsync(
        string? audience,
        string? after,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        var chosen = FormReader.Chosen<Audience>(audience);
        var model = await ModelAsync(
            db,
            visit,
            chosen,
            FormReader.Chosen<Proposal>(after) ?? default,
            cancel
        );
        return model is null ? Results.NotFound() : Page.Of<ProposalsPage>(new { Model = model });
    }

    /// <summary>The page again, with why a gesture could not be made.</summary>
    public static async Task<IResult> RefusedAsync(
        AppDb db,
        Visit visit,
        Id<Audience>? audience,
        Refusals refusals,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        var model = await ModelAsync(db, visit, audience, default, cancel);
        return model is null
            ? Results.NotFound()
            : Page.Refused<ProposalsPage>(new { Model = model, Refusals = refusals });
    }

    static async Task<ProposalsModel?> ModelAsync(
        AppDb db,
        Visit visit,
        Id<Audience>? audience,
        Id<Proposal> after,
        CancellationToken cancel
    )
    {
        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        var slots = plan?.Slots.FirstOrDefault(s => s.Audience.Id == audience);
        if (audience is not null && slots is null)
        {
            return null;
        }

        if (plan is null)
        {
            return new(null, [], 0, [], null, [], false);
        }

        var waiting = await db.WaitingProposalsAsync(plan.Plan, cancel);
        var rows = await db.ProposalsAsync(plan.Plan, audience, after, PerPage + 1, cancel);
        var next = rows.Count > PerPage ? rows[PerPage - 1].Id : (Id<Proposal>?)null;
        return new(
            slots,
            plan.Slots,
            waiting.GetValueOrDefault(audience ?? default),
            [.. rows.Take(PerPage)],
            next,
            await db.SetAsideAsync(plan.Plan, audience, PerPage, cancel),
            after != default
        );
    }
}

/// <summary>The proposals for an audience.</summary>
/// <param name="Slots">The audience with its holes; null for proposals without one.</param>
/// <param name="Audiences">All audiences of the plan.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Rows">Those of this page.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="SetAside">The last that were set aside.</param>
/// <param name="IsFurther">True on a page that is not the first.</param>
public sealed record ProposalsModel(
    AudienceSlots? Slots,
    IReadOnlyList<AudienceSlots> Audiences,
    int Waiting,
    IReadOnlyList<ProposalRow> Rows,
    Id<Proposal>? Next,
    IReadOnlyList<ProposalRow> SetAside,
    bool IsFurther
);
