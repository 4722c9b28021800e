using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Collecting;

/// <summary>POST /collect/replies: keeps the replies and what a person made of their proposals; some become actions at once.</summary>
public static class RecordReplies
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/collect/replies", RecordAsync).Needs(Right.Coordinate);

    static async Task<IResult> RecordAsync(
        [FromForm] RepliesForm form,
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
        var around = await ReviewSurroundings.LoadAsync(db, visit, w, cancel);
        var reader = new FormReader(w, visit.Today);
        var replies = form.Replies.Select((r, i) => Read(reader, w, i, r, visit.Today)).ToList();
        var kept = form
            .Proposals.Select((typed, at) => (Typed: typed, At: at))
            .Where(p => p.Typed.IsKept && ReplyOf(p.Typed, replies.Count) is not null)
            .Select(p => new Kept(
                ReplyOf(p.Typed, replies.Count)!.Value,
                Within(
                    around.Draft(reader, $"Proposals[{p.At}].", p.Typed),
                    p.Typed,
                    replies[ReplyOf(p.Typed, replies.Count)!.Value].Text
                ),
                p.Typed.AtOnce == "true",
                p.At
            ))
            .ToList();
        CheckRoom(reader, w, around, kept);
        if (form.Next is { IsBlank: false })
        {
            // Pasted, and not yet read: it would be lost.
            reader.Refusals.Add(
                "Next.Text",
                w["Collecting.Further.NotRead"],
                w["Collecting.Further.NotRead.Instead"]
            );
        }

        if (!reader.IsFine || replies.Count == 0)
        {
            db.ChangeTracker.Clear();
            return Page.Refused<ReviewRepliesPage>(
                new
                {
                    Form = form,
                    Around = around,
                    reader.Refusals,
                }
            );
        }

        for (var at = 0; at < replies.Count; at++)
        {
            await KeepAsync(
                db,
                plan,
                replies[at],
                kept.Where(k => k.Reply == at),
                visit,
                now,
                cancel
            );
        }

        await db.SaveChangesAsync(cancel);
        doing.Say(
            kept.Exists(k => k.AtOnce)
                ? "Collecting.Did.Received.Placed"
                : "Collecting.Did.Received",
            string.Join(", ", replies.Select(r => r.Organization)),
            w.Number(kept.Count),
            w.Number(kept.Count(k => k.AtOnce))
        );
        return Results.Redirect(Routes.Collect(visit.At));
    }

    sealed record GivenReply(string Organization, string? By, LocalDate On, string Text);

    sealed record Kept(int Reply, ProposalDraft Draft, bool AtOnce, int At);

    static GivenReply Read(FormReader reader, Words w, int at, ReplyForm typed, LocalDate today) =>
        new(
            reader.Required(
                $"Replies[{at}].Organization",
                typed.Organization,
                Limits.Name,
                w["Collecting.Reply.Organization.Missing"]
            ),
            reader.Optional($"Replies[{at}].By", typed.By, Limits.Name),
            reader.Day($"Replies[{at}].On", typed.On) ?? today,
            typed.Lines
        );

    static int? ReplyOf(ProposalForm typed, int replies) =>
        int.TryParse(typed.Reply, CultureInfo.InvariantCulture, out var at)
        && at >= 0
        && at < replies
            ? at
            : null;

    /// <summary>Where its words stand in the reply, when they do.</summary>
    static ProposalDraft Within(ProposalDraft draft, ProposalForm typed, string text) =>
        int.TryParse(typed.Start, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(typed.End, CultureInfo.InvariantCulture, out var end)
        && start >= 0
        && start < end
        && end <= text.Length
            ? draft with
            {
                Start = start,
                End = end,
            }
            : draft;

    /// <summary>Only as many become actions at once as there are holes.</summary>
    static void CheckRoom(
        FormReader reader,
        Words w,
        ReviewSurroundings around,
        IEnumerable<Kept> kept
    )
    {
        var holes = around.Audiences.ToDictionary(a => a.Audience.Id, a => a.Account.Holes);
        foreach (var one in kept.Where(k => k.AtOnce))
        {
            var field = $"Proposals[{one.At}].AtOnce";
            if (
                one.Draft.Audience is not { } audience
                || !holes.TryGetValue(audience, out var left)
            )
            {
                reader.Refusals.Add(
                    field,
                    w["Collecting.AtOnce.NoAudience"],
                    w["Collecting.AtOnce.NoAudience.Instead"]
                );
            }
            else if (left == 0)
            {
                reader.Refusals.Add(
                    field,
                    w["Collecting.AtOnce.Full"],
                    w["Collecting.AtOnce.Full.Instead"]
                );
            }
            else
            {
                holes[audience] = left - 1;
            }
        }
    }

    static async Task KeepAsync(
        AppDb db,
        Plan plan,
        GivenReply given,
        IEnumerable<Kept> kept,
        Visit visit,
        Instant now,
        CancellationToken cancel
    )
    {
        var from = await db.OrganizationNamedAsync(
            given.Organization,
            OrganizationKind.Unknown,
            now,
            null,
            cancel
        );
        var reply = await db.KeepReplyAsync(
            plan,
            from,
            given.Text,
            given.By,
            given.On,
            now,
            cancel
        );
        foreach (var one in kept)
        {
            // A millisecond each: they sort in the order of the reply.
            var at = now + Duration.FromMilliseconds(one.At);
            var proposal = new Proposal(plan.Id, from, reply, one.Draft, at);
            if (one.AtOnce)
            {
                await db.BecomeActionAsync(plan, proposal, reply.By, visit.Today, at, cancel);
            }

            db.Proposals.Add(proposal);
        }
    }
}
