using BenchmarkDotNet.Attributes;
using CauseCommune.Minutes;
using NodaTime;

namespace CauseCommune.Bench.Minutes;

/// <summary>From a text to its mentions: 2 KB is a report as the first real one is. Time must grow as the text does.</summary>
public class ReaderBench
{
    static readonly ReadingContext Published = new(new LocalDate(2018, 3, 8));
    string text = "";

    /// <summary>The size of the text.</summary>
    [Params(2, 10, 50, 100, 200)]
    public int Kilobytes { get; set; }

    /// <summary>Writes the text.</summary>
    [GlobalSetup]
    public void Write() => text = Report.Of(Kilobytes);

    /// <summary>Reads it.</summary>
    [Benchmark]
    public Reading Read() => MinutesReader.Read(text, Published);
}
