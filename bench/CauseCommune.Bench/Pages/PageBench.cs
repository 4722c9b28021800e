using System.Diagnostics;
using CauseCommune.Bench.Plans;
using CauseCommune.Storage;

namespace CauseCommune.Bench.Pages;

/// <summary>
/// The pages of the application beside a bare Kestrel that sends the same bytes, in interleaved rounds, so that what else the
/// machine does weighs on both alike. Servers stand on the first core, the load on the second.
/// </summary>
static class PageBench
{
    const int Connections = 8;

    static readonly (string Name, string Path, double Goal)[] Pages =
    [
        ("home", "/fr", 0),
        ("public page", $"/fr/{Seed.ShortName}/public", 0.85),
        ("plan page, 60 actions", $"/fr/{Seed.ShortName}/plan", 0.05),
        // An address with a query is never kept.
        ("the same drawn anew each time", $"/fr/{Seed.ShortName}/plan?anew", 0),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [var count] ? int.Parse(count, null) : 7;
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 2;
        }

        var folder = Directory.CreateTempSubdirectory("cause-commune-");
        try
        {
            await SeedAsync(folder.FullName);
            await using var app = await Server.StartAsync(
                "CauseCommune.App.dll",
                port => ["--data", folder.FullName, "--port", $"{port}", "--empty"]
            );
            foreach (var (name, path, goal) in Pages)
            {
                await CompareAsync(app, folder, name, path, goal, rounds);
            }

            Console.WriteLine($"Memory of the application after the load: {app.Memory} MiB.");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Writes the coalition that the pages show into a data folder; alone, for looking at one page with a profiler.</summary>
    public static Task SeedAsync(string folder) =>
        new Seed(DatabaseTarget.Of(null, folder), TimeProvider.System).CoalitionAsync(60);

    static async Task CompareAsync(
        Server app,
        DirectoryInfo folder,
        string name,
        string path,
        double goal,
        int rounds
    )
    {
        var sample = await Sample.OfAsync(app, path);
        if (sample.Status != 200)
        {
            Console.WriteLine($"{name} ({path}): answers {sample.Status}, not measured.");
            return;
        }

        var body = Path.Combine(folder.FullName, "body");
        await File.WriteAllBytesAsync(body, sample.Body);
        await using var floor = await Server.StartAsync(
            "CauseCommune.Bench.dll",
            port => ["floor", $"{port}", body, sample.Type, sample.Encoding]
        );
        using var bare = await Load.OnAsync(floor, "/", "", Connections);
        using var page = await Load.OnAsync(app, path, sample.Cookies, Connections);
        var pairs = await RoundsAsync(bare, page, rounds);
        Console.WriteLine(
            $"{name} ({path}, {sample.Body.Length:N0} bytes, {sample.Encoding}): "
                + $"{Spread(pairs.Select(p => p.Page.PerSecond / p.Bare.PerSecond))} of bare Kestrel's requests, "
                + $"{Spread(pairs.Select(p => p.Bare.Cost / p.Page.Cost))} by processor time; "
                + $"{Median(pairs.Select(p => p.Page.PerSecond)):N0} against {Median(pairs.Select(p => p.Bare.PerSecond)):N0} a second"
                + (goal > 0 ? $"; the goal is {goal:0.00}." : ".")
        );
    }

    static async Task<List<(Pace Bare, Pace Page)>> RoundsAsync(Load bare, Load page, int rounds)
    {
        // Until the just-in-time compiler has done its best for both.
        for (var i = 0; i < 8; i++)
        {
            await bare.RunAsync(TimeSpan.FromSeconds(2));
            await page.RunAsync(TimeSpan.FromSeconds(2));
        }

        var pairs = new List<(Pace, Pace)>();
        for (var i = 0; i < rounds; i++)
        {
            pairs.Add(
                (
                    await bare.RunAsync(TimeSpan.FromSeconds(2)),
                    await page.RunAsync(TimeSpan.FromSeconds(2))
                )
            );
        }

        return pairs;
    }

    static string Spread(IEnumerable<double> values)
    {
        var all = values.ToList();
        return $"{Median(all):0.000} ({all.Min():0.000}–{all.Max():0.000})";
    }

    static double Median(IEnumerable<double> values) =>
        values.Order().ElementAt(values.Count() / 2);
}
