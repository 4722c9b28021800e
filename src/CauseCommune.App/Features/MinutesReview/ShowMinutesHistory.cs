using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>GET /minutes/{id}/history: who corrected which lines, who validated, and when.</summary>
public static class ShowMinutesHistory
{
    /// <summary>One change.</summary>
    /// <param name="At">When, in the coalition's time zone.</param>
    /// <param name="Who">Who; null for the software.</param>
    /// <param name="Says">What it was, in words.</param>
    /// <param name="Lines">The lines that differ, as they were and as they are.</param>
    public sealed record Step(
        LocalDateTime At,
        string? Who,
        string Says,
        IReadOnlyList<(string Before, string After)> Lines
    );

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/minutes/{id:guid}/history", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(
        Id<MeetingMinutes> id,
        string? before,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (
            await db.Minutes.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel)
            is not { } minutes
        )
        {
            return Results.NotFound();
        }

        var history = await db.HistoryOfAsync(
            "minutes",
            id.Value,
            FormReader.Chosen<HistoryEntry>(before),
            cancel
        );
        return Page.Of<MinutesHistoryPage>(
            new
            {
                Minutes = minutes,
                Steps = (IReadOnlyList<Step>)[.. history.Rows.SelectMany(r => StepsOf(r, w))],
                history.Older,
            }
        );
    }

    static IEnumerable<Step> StepsOf(HistoryRow row, Words w)
    {
        if (row.Changes.GetValueOrDefault("Text") is [var was, { } now])
        {
            yield return was is null
                ? new(row.At, row.Who, w["Minutes.History.Given"], [])
                : new(
                    row.At,
                    row.Who,
                    w["Minutes.History.Corrected"],
                    [.. TextChange.Between(was, now).Lines]
                );
        }

        if (
            row.Changes.GetValueOrDefault("Status") is [{ }, { } status]
            && FormReader.Choice<MinutesStatus>(status) is { } known
        )
        {
            yield return new(row.At, row.Who, w[$"Minutes.History.{known}"], []);
        }
    }
}
