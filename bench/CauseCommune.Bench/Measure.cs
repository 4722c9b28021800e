using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CauseCommune.Bench;

/// <summary>BenchmarkDotNet in this process: the strict build of the repository leaves it no other program to make.</summary>
static class Measure
{
    public static void Run<T>(params IColumn[] columns) =>
        BenchmarkRunner.Run<T>(
            DefaultConfig
                .Instance.AddJob(
                    Job.ShortRun.WithIterationCount(7)
                        .WithToolchain(InProcessEmitToolchain.Instance)
                )
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumn(columns)
        );
}
