using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;
using Attended = CauseCommune.Minutes.Presence;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Records what was accepted or corrected, each finding once; the rest waits.</summary>
static class ConfirmFindings
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/minutes/{minutes:guid}/confirmations", Handle).Needs(Right.Coordinate);

    static async Task<IResult> Handle(
        Id<MeetingMinutes> minutes,
        IFormCollection form,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await ReviewBuilder.HoldAsync(db, minutes, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var now = time.GetCurrentInstant();
        var posted = new PostedReview(form, w, visit.Today, now);
        posted.Apply(found);
        if (posted.Conflicts.Count > 0 || posted.ConfirmsUnseen)
        {
            return await posted.ShowAgainAsync(new(db, visit, w, cancel), found);
        }

        posted.Add(found);
        posted.DecideRest(found);
        var accepted = Accepted(found, posted, w);
        if (posted.Reader.IsFine && accepted.Count > 0)
        {
            await RecordAsync(found, accepted, posted.Reader, visit, db, w, now, cancel);
        }
        else if (posted.Reader.IsFine)
        {
            posted.Reader.Refusals.Add("rest", w["Minutes.NothingChosen"]);
        }

        if (!posted.IsFine)
        {
            return await posted.ShowAgainAsync(new(db, visit, w, cancel), found);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var fresh = await ReviewBuilder.LoadAsync(db, minutes, cancel);
            posted.Apply(fresh!);
            var builder = new ReviewBuilder(db, visit, w, cancel) { SomebodyElse = true };
            return Page.Of<ReviewPage>(
                new { Model = await builder.BuildAsync(fresh!, posted) },
                StatusCodes.Status409Conflict
            );
        }

        doing.Say(
            accepted.Count == 1 ? "Minutes.Did.Recorded.one" : "Minutes.Did.Recorded.many",
            w.Number(accepted.Count)
        );
        return Results.Redirect(Routes.Anchor(Routes.ReviewMinutes(visit.At, minutes), "recorded"));
    }

    /// <summary>What is to be recorded, in the order in which one needs the other.</summary>
    static List<(Finding Finding, Mention Mention)> Accepted(
        MeetingMinutes minutes,
        PostedReview posted,
        Words w
    ) =>
        [
            .. minutes
                .Findings.Where(f =>
                    !f.IsRecorded
                    && f.Choice is FindingChoice.Accepted or FindingChoice.Corrected
                    && posted.Shown.Contains(f.Rank)
                )
                .Select(f => (f, Mention(f, posted.Reader, w)))
                .OrderBy(f => MentionKinds.Of(f.Item2).Order)
                .ThenBy(f => f.Item2 is AttendanceMention { Presence: not Attended.Present })
                .ThenBy(f => f.f.Rank),
        ];

    /// <summary>An accepted one as it was proposed, a corrected one as its fields say; both must hold what they need.</summary>
    static Mention Mention(Finding finding, FormReader reader, Words w)
    {
        var proposed = FindingReader.Proposed(finding);
        var prefix = FindingReader.Prefix(finding);
        if (finding.Choice == FindingChoice.Corrected)
        {
            var values = FindingReader.Values(finding, w);
            return FindingReader.Read(reader, prefix, FindingReader.Said(finding), values, w);
        }

        FindingReader.Read(reader, prefix, proposed, FindingReader.ValuesOf(proposed, w), w);
        return proposed;
    }

    static async Task RecordAsync(
        MeetingMinutes minutes,
        List<(Finding Finding, Mention Mention)> accepted,
        FormReader reader,
        Visit visit,
        AppDb db,
        Words w,
        Instant now,
        CancellationToken cancel
    )
    {
        var coalition = await db.Coalitions.SingleAsync(c => c.Id == visit.Coalition!.Id, cancel);
        var recorder = new Recorder(db, minutes, coalition, now, cancel);
        // Each name looked up would search everything tracked for changes; it is searched once, at the end.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var (finding, mention) in accepted)
            {
                await recorder.RecordAsync(finding, mention);
                if (recorder.LacksMeeting)
                {
                    reader.Refusals.Add(
                        $"{FindingReader.Prefix(finding)}.choice",
                        w["Minutes.LacksMeeting"],
                        w["Minutes.LacksMeeting.Instead"]
                    );
                    return;
                }
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        var made = await recorder.FinishAsync();
        var confirmation = new Confirmation
        {
            Id = Id<Confirmation>.New(now),
            CoalitionId = coalition.Id,
            MinutesId = minutes.Id,
            At = now,
            ActorId = db.ActingAs!.Value,
            Made = made.Write(),
        };
        db.Confirmations.Add(confirmation);
        foreach (var (finding, _) in accepted)
        {
            finding.RecordedBy(confirmation.Id);
        }

        // Two people who record at the same time would each make everything: the second is told.
        db.Entry(minutes).Property(m => m.Version).IsModified = true;
    }
}
