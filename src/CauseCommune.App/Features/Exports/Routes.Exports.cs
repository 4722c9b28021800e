using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App;

/// <summary>What leaves the screen.</summary>
public static partial class Routes
{
    /// <summary>The plan, or what a filter asks of it, as a workbook.</summary>
    public static string PlanWorkbook(At at, PlanFilter? filter = null) =>
        $"{Plan(at)}.xlsx{Query(filter)}";

    /// <summary>The same as a CSV for Excel in French.</summary>
    public static string PlanCsv(At at, PlanFilter? filter = null) =>
        $"{Plan(at)}.csv{Query(filter)}";

    /// <summary>The same as plain text.</summary>
    public static string PlanTextFile(At at, PlanFilter? filter = null) =>
        $"{Plan(at)}.txt{Query(filter)}";

    /// <summary>The same text on a page, ready to be copied into a mail.</summary>
    public static string PlanText(At at, PlanFilter? filter = null) =>
        $"{Plan(at)}/text{Query(filter)}";

    /// <summary>The record of decisions.</summary>
    public static string Decisions(At at, Id<Decision>? decision = null) =>
        $"{Today(at)}/decisions" + (decision is null ? "" : $"#d-{decision}");
}
