using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Exports;

/// <summary>GET /decisions: the record of decisions, the latest first, as it is read and printed.</summary>
static class ListDecisions
{
    /// <summary>More than a coalition settles in years; the search finds the older ones.</summary>
    const int Most = 1_000;

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/decisions", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(AppDb db, CancellationToken cancel) =>
        Page.Of<DecisionsPage>(new { Decisions = await db.DecisionsAsync(Most, cancel) });
}
