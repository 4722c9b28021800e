using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Opens minutes beside what was found in them.</summary>
static class OpenReview
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/minutes/{minutes:guid}", Handle).Needs(Right.Coordinate);

    static async Task<IResult> Handle(
        Id<MeetingMinutes> minutes,
        string? add,
        Visit visit,
        AppDb db,
        Words w,
        CancellationToken cancel
    )
    {
        if (await ReviewBuilder.LoadAsync(db, minutes, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var builder = new ReviewBuilder(db, visit, w, cancel)
        {
            Adding = MentionKinds.Find(add) is { } kind ? (kind, _ => null) : null,
        };
        return Page.Of<ReviewPage>(new { Model = await builder.BuildAsync(found) });
    }
}
