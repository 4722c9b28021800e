using BenchmarkDotNet.Attributes;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.Bench.Plans;

/// <summary>The queries of a plan page with 60 actions, while the other plans of the coalition hold more and more: must be flat.</summary>
public class PlanQueryBench
{
    DirectoryInfo folder = null!;
    DatabaseTarget target = null!;
    Id<Coalition> coalition;
    Id<Plan> plan;
    LocalDate today;

    /// <summary>How many actions the other plans hold.</summary>
    [Params(0, 600, 6000)]
    public int Elsewhere { get; set; }

    /// <summary>Fills the database.</summary>
    [GlobalSetup]
    public async Task FillAsync()
    {
        folder = Directory.CreateTempSubdirectory("cause-commune-");
        target = DatabaseTarget.Of(null, folder.FullName);
        today = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date;
        var seed = new Seed(target, TimeProvider.System);
        (coalition, plan) = await seed.CoalitionAsync(60);
        await seed.EarlierPlansAsync(coalition, Elsewhere / 60);
    }

    /// <summary>What the plan page asks for.</summary>
    [Benchmark]
    public async Task<PlanOverview?> RunningPlan()
    {
        await using var db = target.Open(TimeProvider.System);
        db.Within = coalition;
        var overview = await db.RunningPlanAsync(today, CancellationToken.None);
        return overview?.Plan == plan
            ? overview
            : throw new InvalidOperationException("Another plan was found.");
    }

    /// <summary>Removes the database.</summary>
    [GlobalCleanup]
    public void Remove() => folder.Delete(recursive: true);
}
