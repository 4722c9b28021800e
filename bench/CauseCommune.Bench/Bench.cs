using CauseCommune.Bench.Minutes;
using CauseCommune.Bench.Pages;
using CauseCommune.Bench.Plans;
using CauseCommune.Bench.SignIn;

namespace CauseCommune.Bench;

/// <summary>What is measured; see bench/README.md.</summary>
static class Bench
{
    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["reader"]:
                Measure.Run<ReaderBench>(new PerKilobyte());
                return 0;
            case ["mutated", var count]:
                return MutatedBench.Run(int.Parse(count, null));
            case ["memory"]:
                return MemoryBench.Run();
            case ["plan"]:
                Measure.Run<PlanQueryBench>();
                return 0;
            case ["filter"]:
                return await FilterBench.RunAsync();
            case ["pages", .. var rest]:
                return await PageBench.RunAsync(rest);
            case ["sign-in", .. var rest]:
                return await SignInBench.RunAsync(rest);
            case ["seed", var folder]:
                await PageBench.SeedAsync(Directory.CreateDirectory(folder).FullName);
                return 0;
            case ["floor", var port, var body, var type, var encoding]:
                await Floor.RunAsync(int.Parse(port, null), body, type, encoding);
                return 0;
            default:
                Console.Error.WriteLine(
                    "Say what to measure: reader, mutated, memory, plan, filter, pages or sign-in."
                );
                return 2;
        }
    }
}
