using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Keeps what a person made of the findings so far, and what was added. Nothing is recorded.</summary>
static class KeepChoices
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/minutes/{minutes:guid}/choices", Handle);

    static async Task<IResult> Handle(
        Id<MeetingMinutes> minutes,
        IFormCollection form,
        Visit visit,
        AppDb db,
        Words w,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await ReviewBuilder.LoadAsync(db, minutes, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var posted = new PostedReview(form, w, visit.Today, now);
        posted.Apply(found);
        var added = posted.Add(found);
        if (!posted.Reader.IsFine)
        {
            var builder = new ReviewBuilder(db, visit, w, cancel)
            {
                Adding = posted.Adding,
                Refusals = posted.Reader.Refusals,
            };
            return Page.Refused<ReviewPage>(new { Model = await builder.BuildAsync(found) });
        }

        await db.SaveChangesAsync(cancel);
        if (posted.AsksToAdd is { } kind)
        {
            return Results.Redirect(Routes.AddFinding(visit.At, minutes, kind));
        }

        var place = added is null ? "done" : $"p{added.Rank}";
        return Results.Redirect(Routes.Anchor(Routes.ReviewMinutes(visit.At, minutes), place));
    }
}
