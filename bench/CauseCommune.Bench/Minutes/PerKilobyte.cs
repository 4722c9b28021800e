using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CauseCommune.Bench.Minutes;

/// <summary>The time for a kilobyte of text: the same in each line when time grows as the text does.</summary>
sealed class PerKilobyte : IColumn
{
    public string Id => nameof(PerKilobyte);
    public string ColumnName => "µs/KB";
    public string Legend => "Mean time for one kilobyte of text";
    public bool AlwaysShow => true;
    public ColumnCategory Category => ColumnCategory.Custom;
    public int PriorityInCategory => 0;
    public bool IsNumeric => true;
    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var kilobytes = (int)benchmarkCase.Parameters[nameof(ReaderBench.Kilobytes)];
        var nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean;
        return nanoseconds is { } mean ? $"{mean / 1000 / kilobytes:0.0}" : "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
