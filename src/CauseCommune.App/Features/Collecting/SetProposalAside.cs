using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.Collecting;

/// <summary>A proposal is set aside with a reason, or waits again.</summary>
public static class SetProposalAside
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/collect/proposals/{id:guid}/set-aside", ShowAsync)
            .Needs(Right.Coordinate);
        coalition
            .MapPost("/collect/proposals/{id:guid}/set-aside", SetAsideAsync)
            .Needs(Right.Coordinate);
        coalition
            .MapPost("/collect/proposals/{id:guid}/return", TakeUpAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Proposal> id, AppDb db, CancellationToken cancel) =>
        await db.ProposalAsync(id, cancel) is { } of
            ? Page.Of<SetAsidePage>(new { Of = of, Form = new Form() })
            : Results.NotFound();

    static async Task<IResult> SetAsideAsync(
        Id<Proposal> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        Doing doing,
        CancellationToken cancel
    )
    {
        if (await db.HoldProposalAsync(id, cancel) is not { } proposal)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var reason = reader.Required(
            nameof(form.Reason),
            form.Reason,
            Limits.Sentence,
            w["Collecting.SetAside.Missing"]
        );
        if (proposal.State != ProposalState.Waiting)
        {
            reader.Refusals.Add(
                nameof(form.Reason),
                w[$"Collecting.Settled.{proposal.State}", proposal.What]
            );
        }

        if (!reader.IsFine)
        {
            return Page.Refused<SetAsidePage>(
                new
                {
                    Of = await db.ProposalAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        proposal.SetAside(reason, visit.Today);
        await db.SaveChangesAsync(cancel);
        doing.Say("Collecting.Did.SetAside", proposal.What);
        return Results.Redirect(Routes.Proposals(visit.At, proposal.AudienceId));
    }

    static async Task<IResult> TakeUpAsync(
        Id<Proposal> id,
        [FromForm] Form? _,
        Visit visit,
        AppDb db,
        Doing doing,
        CancellationToken cancel
    )
    {
        if (await db.HoldProposalAsync(id, cancel) is not { } proposal)
        {
            return Results.NotFound();
        }

        // Waiting already: what was wanted is so.
        if (proposal.State == ProposalState.SetAside)
        {
            proposal.TakeUp();
            await db.SaveChangesAsync(cancel);
            doing.Say("Collecting.Did.TakenUp", proposal.What);
        }

        return Results.Redirect(Routes.Proposals(visit.At, proposal.AudienceId));
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
