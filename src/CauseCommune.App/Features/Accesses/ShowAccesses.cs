using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Accesses;

/// <summary>GET /access – who may come in, as what, for which organisation, since when.</summary>
static class ShowAccesses
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/access", ShowAsync).Needs(Right.Coordinate);

    static async Task<IResult> ShowAsync(Settings settings, AppDb db, CancellationToken cancel) =>
        Page.Of<AccessesPage>(new { Model = await ModelAsync(settings, db, cancel) });

    public static async Task<AccessesModel> ModelAsync(
        Settings settings,
        AppDb db,
        CancellationToken cancel
    ) =>
        new(
            settings.IsOpen,
            await db.AccessesAsync(cancel),
            [
                .. (await db.OrganizationNamesAsync(cancel)).Select(o => new Option(
                    o.Id.ToString(),
                    o.Name
                )),
            ]
        );
}

/// <summary>The ways in of a coalition, and the form that gives another.</summary>
public sealed record AccessesModel(
    bool IsOpen,
    IReadOnlyList<AccessRow> Rows,
    IReadOnlyList<Option> Organizations
)
{
    public GiveAccess.Form New { get; init; } = new();
    public Refusals? Refusals { get; init; }

    /// <summary>The row that <see cref="Refusals"/> speak of; null for the form that invites.</summary>
    public Id<Access>? Refused { get; init; }
}
