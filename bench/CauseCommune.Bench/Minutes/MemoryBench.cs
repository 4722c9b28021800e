using System.Diagnostics;
using CauseCommune.Minutes;
using NodaTime;

namespace CauseCommune.Bench.Minutes;

/// <summary>
/// The memory that a reading holds at its fullest, beside its text (two bytes for each character), and its time up to 2 MB.
/// </summary>
static class MemoryBench
{
    static readonly ReadingContext Published = new(new LocalDate(2018, 3, 8));

    public static int Run()
    {
        MinutesReader.Read(Report.Of(50), Published);
        Console.WriteLine("     KB   ms/KB  peak / text");
        foreach (var kilobytes in new[] { 200, 500, 1000, 2000 })
        {
            var text = Report.Of(kilobytes);
            var bytes = 2.0 * text.Length;
            var time = Stopwatch.StartNew();
            MinutesReader.Read(text, Published);
            var taken = time.Elapsed.TotalMilliseconds;
            Console.WriteLine(
                $"{kilobytes, 7} {taken / kilobytes, 7:0.000} {Peak(text) / bytes, 12:0.0}"
            );
        }

        return 0;
    }

    // What is alive, sampled while another thread reads: garbage does not count, for it can go.
    static double Peak(string text)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var reading = Task.Run(() => MinutesReader.Read(text, Published));
        while (!reading.IsCompleted)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        GC.KeepAlive(reading.Result);
        return peak;
    }
}
