using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Collecting;

/// <summary>POST /collect/proposals/{id}/choice: a proposal becomes an action, in a hole while there is one.</summary>
public static class ChooseProposal
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition
            .MapPost("/collect/proposals/{id:guid}/choice", ChooseAsync)
            .Needs(Right.Coordinate);

    static async Task<IResult> ChooseAsync(
        Id<Proposal> id,
        // Null when no audience is to be chosen: the form is empty then.
        [FromForm] Form? form,
        Visit visit,
        Words w,
        AppDb db,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var now = time.GetCurrentInstant();
        var plan = await db.RunningPlanToChangeAsync(visit.Today, now, cancel);
        if (
            await db.HoldProposalAsync(id, cancel) is not { } proposal
            || proposal.PlanId != plan.Id
        )
        {
            return Results.NotFound();
        }

        if (proposal.State != ProposalState.Waiting)
        {
            var refusals = new Refusals();
            refusals.Add("proposals", w[$"Collecting.Settled.{proposal.State}", proposal.What]);
            return await ShowProposals.RefusedAsync(
                db,
                visit,
                proposal.AudienceId,
                refusals,
                cancel
            );
        }

        var back = proposal.AudienceId;
        var audience = plan.Audiences.FirstOrDefault(a =>
            a.Id == FormReader.Chosen<Audience>(form?.Audience)
        );
        if (proposal.AudienceId is null && audience is not null)
        {
            proposal.MoveTo(audience);
        }

        var by = await db
            .Replies.Where(r => r.Id == proposal.ReplyId)
            .Select(r => r.By)
            .FirstOrDefaultAsync(cancel);
        await db.BecomeActionAsync(plan, proposal, by, visit.Today, now, cancel);
        await db.SaveChangesAsync(cancel);
        doing.Say("Collecting.Did.Chosen", proposal.What);
        return Results.Redirect(
            Routes.Proposals(visit.At, await NextAsync(db, back, visit, cancel))
        );
    }

    /// <summary>The same audience while it has holes and proposals; then the next one that has both.</summary>
    static async Task<Id<Audience>?> NextAsync(
        AppDb db,
        Id<Audience>? here,
        Visit visit,
        CancellationToken cancel
    )
    {
        if (await db.RunningPlanAsync(visit.Today, cancel) is not { } plan)
        {
            return here;
        }

        var waiting = await db.WaitingProposalsAsync(plan.Plan, cancel);
        bool Fits(AudienceSlots slots) =>
            slots.Account.Holes > 0 && waiting.ContainsKey(slots.Audience.Id);
        return
            here is null && waiting.ContainsKey(default)
            || plan.Slots.Any(s => s.Audience.Id == here && Fits(s))
            ? here
            : plan.Slots.FirstOrDefault(Fits)?.Audience.Id ?? here;
    }

    public sealed record Form
    {
        public string? Audience { get; init; }
    }
}
