using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Home;

/// <summary>GET /{language} – three ways to begin, and the coalitions of this instance.</summary>
public static class ShowStart
{
    /// <param name="Coalitions">The coalitions of the instance.</param>
    /// <param name="Form">What was typed into the form that pastes minutes.</param>
    /// <param name="Refusals">What it cannot be accepted for.</param>
    public sealed record Model(
        IReadOnlyList<CoalitionRow> Coalitions,
        StartFromMinutes.Form Form,
        Refusals? Refusals = null
    );

    public static void Map(IEndpointRouteBuilder instance) => instance.MapGet("/", Handle);

    static async Task<IResult> Handle(AppDb db, CancellationToken cancel) =>
        Page.Of<StartPage>(
            new { Model = new Model(await db.CoalitionsAsync(cancel), new StartFromMinutes.Form()) }
        );
}
