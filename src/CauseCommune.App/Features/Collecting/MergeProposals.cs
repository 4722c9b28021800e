using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Collecting;

/// <summary>/collect/proposals/{id}/merge: two proposals side by side become one; both who proposed stay, the second as partner.</summary>
public static class MergeProposals
{
    /// <summary>So many others can be chosen from.</summary>
    const int Most = 400;

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/collect/proposals/{id:guid}/merge", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/collect/proposals/{id:guid}/merge", MergeAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Proposal> id,
        string? with,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.ProposalAsync(id, cancel) is not { IsSettled: false } one)
        {
            return Results.NotFound();
        }

        var other =
            FormReader.Chosen<Proposal>(with) is { } chosen && chosen != id
                ? await db.ProposalAsync(chosen, cancel)
                : null;
        if (other is null or { IsSettled: true })
        {
            var all = await db.ProposalsAsync(
                await db.Proposals.Where(p => p.Id == id).Select(p => p.PlanId).FirstAsync(cancel),
                one.Audience,
                default,
                Most,
                cancel
            );
            return Page.Of<MergeWithPage>(
                new { Of = one, Others = all.Where(p => p.Id != id).ToList() }
            );
        }

        return Page.Of<MergePage>(
            new
            {
                One = one,
                Other = other,
                Form = Both(one, other, w),
                Around = await ReviewSurroundings.LoadAsync(db, visit, w, cancel),
            }
        );
    }

    static async Task<IResult> MergeAsync(
        Id<Proposal> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        Doing doing,
        CancellationToken cancel
    )
    {
        if (
            await db.HoldProposalAsync(id, cancel) is not { } one
            || FormReader.Chosen<Proposal>(form.With) is not { } with
            || with == id
            || await db.HoldProposalAsync(with, cancel) is not { } other
        )
        {
            return Results.NotFound();
        }

        var around = await ReviewSurroundings.LoadAsync(db, visit, w, cancel);
        var reader = new FormReader(w, visit.Today);
        var draft = around.Draft(reader, "", form.Proposal);
        foreach (var settled in new[] { one, other }.Where(p => p.State != ProposalState.Waiting))
        {
            reader.Refusals.Add("What", w[$"Collecting.Settled.{settled.State}", settled.What]);
        }

        if (Text(one.Version) != form.Version || Text(other.Version) != form.OtherVersion)
        {
            reader.Refusals.Add(
                "What",
                w["Collecting.Merge.Changed"],
                w["Collecting.Merge.Changed.Instead"]
            );
        }

        if (!reader.IsFine)
        {
            return Page.Refused<MergePage>(
                new
                {
                    One = await db.ProposalAsync(id, cancel),
                    Other = await db.ProposalAsync(with, cancel),
                    Form = form with
                    {
                        Version = Text(one.Version),
                        OtherVersion = Text(other.Version),
                    },
                    Around = around,
                    reader.Refusals,
                }
            );
        }

        other.MergeInto(one, draft, visit.Today);
        // What was merged into the other follows it: its proposers are not lost.
        foreach (var before in await db.Proposals.Where(p => p.IntoId == with).ToListAsync(cancel))
        {
            before.Follow(one);
        }

        await db.SaveChangesAsync(cancel);
        doing.Say("Collecting.Did.Merged", one.What);
        return Results.Redirect(
            Routes.Anchor(
                Routes.Proposals(visit.At, one.AudienceId),
                ProposalsPage.AnchorOf(one.Id)
            )
        );
    }

    static Form Both(ProposalRow one, ProposalRow other, Words w) =>
        new()
        {
            With = other.Id.ToString(),
            Version = Text(one.Version),
            OtherVersion = Text(other.Version),
            Audience = (one.Audience ?? other.Audience)?.ToString(),
            What = one.What,
            Deliverable = one.Deliverable ?? other.Deliverable,
            Owner = string.Join(" ; ", OwnerWords.Split($"{one.Owner};{other.Owner}")),
            Due = (one.Due ?? other.Due) is { } due
                ? due.Said ?? w.Date(due, PeriodStyle.Long)
                : null,
        };

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public sealed record Form
    {
        public string? With { get; init; }
        public string? Version { get; init; }
        public string? OtherVersion { get; init; }
        public string? Audience { get; init; }
        public string? What { get; init; }
        public string? Deliverable { get; init; }
        public string? Owner { get; init; }
        public string? Due { get; init; }

        internal ProposalForm Proposal =>
            new()
            {
                Audience = Audience,
                What = What,
                Deliverable = Deliverable,
                Owner = Owner,
                Due = Due,
            };
    }
}
