using System.Diagnostics;
using CauseCommune.Minutes;
using CauseCommune.Minutes.Tests;
using NodaTime;

namespace CauseCommune.Bench.Minutes;

/// <summary>Reads thousands of spoilt texts: no exception, and no passage outside its text.</summary>
static class MutatedBench
{
    public static int Run(int count)
    {
        var (clock, failed, mentions) = (Stopwatch.StartNew(), 0, 0L);
        for (var seed = 0; seed < count; seed++)
        {
            try
            {
                var context = new ReadingContext(new LocalDate(2020, 1, 1).PlusDays(seed % 3000));
                var reading = MinutesReader.Read(Spoilt.Text(seed), context);
                mentions += reading.Mentions.Count;
                if (
                    reading.Mentions.Any(mention =>
                        mention.Passage.Start >= mention.Passage.End
                        || mention.Passage.End > reading.Text.Length
                    )
                )
                {
                    Console.WriteLine($"seed {seed}: a passage lies outside its text");
                    failed++;
                }
            }
            catch (Exception error)
            {
                Console.WriteLine($"seed {seed}: {error.GetType().Name} {error.Message}");
                Console.WriteLine(
                    error
                        .StackTrace?.Split('\n')
                        .FirstOrDefault(line => line.Contains("CauseCommune.Minutes"))
                );
                failed++;
            }
        }

        Console.WriteLine($"{mentions} mentions in {clock.Elapsed.TotalSeconds:0.0} s");
        Console.WriteLine($"{count - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}
