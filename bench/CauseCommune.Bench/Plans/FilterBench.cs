using System.Diagnostics;
using CauseCommune.Bench.Pages;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;

namespace CauseCommune.Bench.Plans;

/// <summary>
/// A plan of 300 actions, filtered by one request, while the history and the other plans of the coalition grow: the
/// processor time that the server spends on a request must stay under 100 ms, and flat.
/// </summary>
static class FilterBench
{
    const int Actions = 300;
    const int Requests = 60;

    public static async Task<int> RunAsync()
    {
        foreach (var earlierPlans in new[] { 0, 10, 100 })
        {
            var folder = Directory.CreateTempSubdirectory("cause-commune-");
            try
            {
                var target = DatabaseTarget.Of(null, folder.FullName);
                var seed = new Seed(target, TimeProvider.System);
                var (coalition, _) = await seed.CoalitionAsync(Actions);
                await seed.EarlierPlansAsync(coalition, earlierPlans);
                await MeasureAsync(
                    folder,
                    earlierPlans * 60,
                    await HistoryAsync(target, coalition)
                );
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    static async Task<int> HistoryAsync(DatabaseTarget target, Id<Coalition> coalition)
    {
        await using var db = target.Open(TimeProvider.System);
        db.Within = coalition;
        return db.History.Count();
    }

    static async Task MeasureAsync(DirectoryInfo folder, int elsewhere, int history)
    {
        await using var app = await Server.StartAsync(
            "CauseCommune.App.dll",
            port => ["--data", folder.FullName, "--port", $"{port}", "--empty"]
        );
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{app.Port}") };
        var address = $"/fr/{Seed.ShortName}/plan?owner=compost%20sud";
        // Until the just-in-time compiler has done its best.
        for (var i = 0; i < Requests; i++)
        {
            (await client.GetAsync(address)).EnsureSuccessStatusCode().Dispose();
        }

        var used = app.Used;
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < Requests; i++)
        {
            (await client.GetAsync(address)).Dispose();
        }

        Console.WriteLine(
            $"{Actions} actions found by a filter, {elsewhere:N0} in other plans, {history:N0} changes in the history: "
                + $"{(app.Used - used).TotalMilliseconds / Requests:0.0} ms of processor time a request, "
                + $"{Stopwatch.GetElapsedTime(since).TotalMilliseconds / Requests:0.0} ms until it is there; the goal is 100."
        );
    }
}
