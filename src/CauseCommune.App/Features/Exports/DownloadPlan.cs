using CauseCommune.App.Hosting;
using CauseCommune.App.Spreadsheets;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Exports;

/// <summary>GET /plan.xlsx and /plan.csv: the plan, or what a filter asks of it, for a spreadsheet.</summary>
static class DownloadPlan
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const string Csv = "text/csv; charset=utf-8";

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet(
                "/plan.xlsx",
                (
                    [AsParameters] PlanAsked asked,
                    Visit visit,
                    Words w,
                    AppDb db,
                    ISpreadsheets sheets,
                    CancellationToken cancel
                ) => WriteAsync(asked, visit, w, db, sheets.Workbook, Xlsx, "xlsx", cancel)
            )
            .Needs(Right.Read);
        coalition
            .MapGet(
                "/plan.csv",
                (
                    [AsParameters] PlanAsked asked,
                    Visit visit,
                    Words w,
                    AppDb db,
                    ISpreadsheets sheets,
                    CancellationToken cancel
                ) => WriteAsync(asked, visit, w, db, sheets.FrenchCsv, Csv, "csv", cancel)
            )
            .Needs(Right.Read);
    }

    static async Task<IResult> WriteAsync(
        PlanAsked asked,
        Visit visit,
        Words w,
        AppDb db,
        Func<Table, byte[]> write,
        string type,
        string extension,
        CancellationToken cancel
    )
    {
        if (await PlanLeaving.LoadAsync(db, asked.Filter, visit.Today, cancel) is not { } leaving)
        {
            return Results.NotFound();
        }

        return Results.File(
            write(PlanTable.Of(leaving, w)),
            type,
            $"plan-{visit.At.Coalition}-{visit.Today:uuuu-MM-dd}.{extension}"
        );
    }
}

/// <summary>What the address of an export asks for, as that of the plan does.</summary>
sealed record PlanAsked(string? Owner, string? State, string? Audience, string? Lack)
{
    public PlanFilter Filter => PlanFilter.Of(Owner, State, Audience, Lack);
}
