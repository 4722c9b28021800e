using System.Diagnostics;
using CauseCommune.Bench.Pages;
using CauseCommune.Storage;

namespace CauseCommune.Bench.SignIn;

/// <summary>
/// How long an instance takes to answer who asks for a code, at an address that it knows and at one that it does not: they must not
/// differ, or the time would tell who belongs to a coalition. Pairs, in an order that is drawn, one question at a time.
/// </summary>
static class SignInBench
{
    const int Warm = 200;

    public static async Task<int> RunAsync(string[] args)
    {
        var attempts = args is [var count, ..] ? int.Parse(count, null) : 2_000;
        await MeasureAsync(attempts, null);
        await using var sink = new MailSink();
        await MeasureAsync(attempts, sink);
        return 0;
    }

    static async Task MeasureAsync(int attempts, MailSink? sink)
    {
        var folder = Directory.CreateTempSubdirectory("cause-commune-");
        try
        {
            var target = DatabaseTarget.Of(null, folder.FullName);
            await Invited.SeedAsync(target, Warm + attempts);
            await using var app = await Server.StartAsync(
                "CauseCommune.App.dll",
                port =>
                    [
                        "--data",
                        folder.FullName,
                        "--port",
                        $"{port}",
                        "--address",
                        $"http://localhost:{port}",
                        // So that each question seems to come from another network, and none is told to wait.
                        "--behind-proxy",
                        "127.0.0.1,::1",
                        .. sink is null
                            ? Array.Empty<string>()
                            :
                            [
                                "--smtp",
                                $"smtp://127.0.0.1:{sink.Port}?tls=none",
                                "--mail-from",
                                "essai@exemple.org",
                            ],
                    ]
            );
            using var asker = await Asker.AtAsync(app.Port);
            var times = await AskAsync(asker, attempts);
            Report(sink is null ? "mail kept" : $"mail sent ({sink.Taken} taken)", times);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<List<(double Known, double Unknown)>> AskAsync(Asker asker, int attempts)
    {
        var order = new Random(10);
        var times = new List<(double, double)>(attempts);
        for (var i = 0; i < Warm + attempts; i++)
        {
            var knownFirst = order.Next(2) == 0;
            var first = await TimeAsync(asker, i, knownFirst);
            var second = await TimeAsync(asker, i, !knownFirst);
            if (i >= Warm)
            {
                times.Add(knownFirst ? (first, second) : (second, first));
            }
        }

        return times;
    }

    static async Task<double> TimeAsync(Asker asker, int number, bool known)
    {
        var since = Stopwatch.GetTimestamp();
        await asker.AskAsync(Invited.Address(number, known));
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    static void Report(string what, List<(double Known, double Unknown)> times)
    {
        var (known, unknown) = (
            Median(times.Select(t => t.Known)),
            Median(times.Select(t => t.Unknown))
        );
        var gap = Median(times.Select(t => t.Known - t.Unknown));
        var sooner = times.Count(t => t.Known < t.Unknown);
        Console.WriteLine(
            $"{what}, {times.Count:N0} of each: known {known:0.000} ms, unknown {unknown:0.000} ms; "
                + $"median gap {gap:+0.000;-0.000} ms ({100 * gap / unknown:+0.0;-0.0} %); "
                + $"known was the quicker one in {100.0 * sooner / times.Count:0.0} % of the pairs."
        );
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
