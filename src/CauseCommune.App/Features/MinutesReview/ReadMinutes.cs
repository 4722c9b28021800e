using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>GET /minutes/{id}/reading – the text of minutes, for those who read and do not review.</summary>
public static class ReadMinutes
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/minutes/{id:guid}/reading", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(
        Id<MeetingMinutes> id,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.Minutes.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is { } minutes
            ? Page.Of<MinutesReadingPage>(new { Minutes = minutes })
            : Results.NotFound();
}
