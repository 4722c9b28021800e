using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Hosts;

/// <summary>GET /host – the coalitions of the instance by their names, who coordinates each, and the ways to create and to invite.</summary>
static class ShowHost
{
    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapGet("/host", ShowAsync).Needs(Right.Host);

    static async Task<IResult> ShowAsync(Settings settings, AppDb db, CancellationToken cancel) =>
        Page.Of<HostPage>(new { Model = await ModelAsync(settings, db, cancel) });

    public static async Task<HostModel> ModelAsync(
        Settings settings,
        AppDb db,
        CancellationToken cancel
    ) => new(settings.IsOpen, await db.HostedAsync(cancel));
}

/// <summary>What the host sees.</summary>
public sealed record HostModel(bool IsOpen, IReadOnlyList<HostedCoalition> Coalitions)
{
    public CreateCoalition.Form New { get; init; } = new();
    public Refusals? Refusals { get; init; }

    /// <summary>The coalition whose invitation was refused.</summary>
    public InviteCoordinator.Refused? Invited { get; init; }
}
