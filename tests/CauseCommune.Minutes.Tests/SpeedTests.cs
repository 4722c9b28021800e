using System.Diagnostics;
using NodaTime;

namespace CauseCommune.Minutes.Tests;

/// <summary>
/// How long reading takes, in processor time, so that what else runs on the machine does not count; these tests run
/// beside no other. Exact figures are measured by the benchmarks.
/// </summary>
[Collection(nameof(SpeedTests))]
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
public sealed class SpeedTests
{
    private static readonly ReadingContext Context = new(new LocalDate(2031, 3, 1));

    [Theory]
    [MemberData(nameof(Endless))]
    public void However_it_is_made_200_kilobytes_are_read_in_time(string made, string text)
    {
        Assert.NotEmpty(made);
        Assert.InRange(text.Length, 180_000, 260_000);
        MinutesReader.Read(Story.Prose, Context);

        var (taken, reading) = Timed(() => MinutesReader.Read(text, Context));

        // Under a second when compiled for release; these tests are not.
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.All(
            reading.Mentions,
            mention => Assert.True(mention.Passage.End <= reading.Text.Length)
        );
    }

    [Fact]
    public void A_report_of_a_page_is_read_at_once_when_warm()
    {
        MinutesReader.Read(Story.Prose, Context);

        var (taken, _) = Timed(() =>
            Enumerable.Range(0, 20).Select(_ => MinutesReader.Read(Story.Prose, Context)).Last()
        );

        Assert.InRange(taken / 20, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    private static (TimeSpan Taken, Reading Reading) Timed(Func<Reading> read)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var reading = read();
        process.Refresh();
        return (process.TotalProcessorTime - before, reading);
    }

    public static TheoryData<string, string> Endless()
    {
        var data = new TheoryData<string, string>
        {
            { "one word", new string('a', 200_000) },
            { "one line of words", Repeat("relancer la mairie et ", 200_000) },
            { "one sentence of verbs", Repeat("il enverra le plan que Nora verra ", 200_000) },
            {
                "one sentence of names",
                Repeat("Nora Exemple, le ministre du logement Ali Exemple, ", 200_000)
            },
            { "open parentheses", new string('(', 200_000) },
            { "open tags", Repeat("<style <p <!-- ", 200_000) },
            { "bullets", Repeat("- relancer Nora (Ali)\n", 200_000) },
            {
                "deep bullets",
                string.Concat(
                    Enumerable
                        .Range(0, 600)
                        .Select(depth => new string(' ', depth) + "- relancer\n")
                )
            },
            { "cells", "| action | qui |\n" + Repeat("| relancer | Nora ", 200_000) },
            { "dates", Repeat("d'ici le 12 mars, ", 200_000) },
            { "colons", Repeat("Nora : ", 200_000) },
            {
                "lines of 10,000 characters",
                Repeat(Repeat("Le plan sera envoyé aux élus par Nora. ", 10_000) + "\n", 200_000)
            },
            { "the story again and again", Repeat(Story.Prose + "\n\n", 200_000) },
        };
        return data;
    }

    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1));
}
