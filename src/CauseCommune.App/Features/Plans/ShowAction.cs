using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Plans;

/// <summary>GET /actions/{id}: all of one action.</summary>
static class ShowAction
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/actions/{id:guid}", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(
        Id<Action> id,
        string? before,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.ActionInFullAsync(id, visit.Today, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var from = FormReader.Chosen<HistoryEntry>(before);
        var history = await db.ActionHistoryAsync(id, from, cancel);
        return Page.Of<ActionPage>(
            new
            {
                Of = found,
                History = history,
                IsOlder = from is not null,
            }
        );
    }
}
