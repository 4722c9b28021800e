using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Keeps what a person made of the findings so far, and what was added. Nothing is recorded.</summary>
static class KeepChoices
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/minutes/{minutes:guid}/choices", Handle).Needs(Right.Coordinate);

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
        var added = posted.Conflicts.Count == 0 ? posted.Add(found) : null;
        if (!posted.IsFine)
        {
            return await posted.ShowAgainAsync(new(db, visit, w, cancel), found);
        }

        await db.SaveChangesAsync(cancel);
        Say(doing, added, posted.Changed, w);
        if (posted.AsksToAdd is { } kind)
        {
            return Results.Redirect(
                Routes.AddFinding(visit.At, minutes, kind, Place(found, posted))
            );
        }

        var place = added is null ? "done" : $"p{added.Rank}";
        return Results.Redirect(Routes.Anchor(Routes.ReviewMinutes(visit.At, minutes), place));
    }

    static void Say(Doing doing, Finding? added, int changed, Words w)
    {
        if (added is not null)
        {
            var mention = FindingReader.Said(added);
            var kind = MentionKinds.Of(mention);
            doing.Say("Minutes.Did.Added", w[$"Minutes.Kind.{kind.Name}"], kind.Say(mention, w));
        }
        else
        {
            doing.Say(
                changed == 1 ? "Minutes.Did.Kept.one" : "Minutes.Did.Kept.many",
                w.Number(changed)
            );
        }
    }

    static (int From, int To)? Place(MeetingMinutes minutes, PostedReview posted) =>
        posted.Selected is var (from, to) && QuotedPassage.Of(minutes.Text, from, to) is { } passage
            ? (passage.Start, passage.End)
            : null;
}
