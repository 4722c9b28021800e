namespace CauseCommune.Minutes.Tests;

/// <summary>
/// The real report of the first case, which is not ours to publish: it is read from the folder that
/// CAUSE_COMMUNE_REPORTS names, and the test says that it was skipped where there is none.
/// </summary>
public sealed class RealReportTests
{
    private static string Report()
    {
        var folder = Environment.GetEnvironmentVariable("CAUSE_COMMUNE_REPORTS");
        var file = folder is null ? null : Path.Combine(folder, "compte-rendu-2018-02-05.txt");
        Assert.SkipUnless(
            file is not null && File.Exists(file),
            "CAUSE_COMMUNE_REPORTS names no folder with the real report."
        );
        return File.ReadAllText(file!);
    }

    [Fact]
    public void The_real_report_is_understood_whole()
    {
        var reading = MinutesReader.Read(Report(), Story.Published);

        FirstReport.TellsThePlan(reading);
        FirstReport.TellsTheMeetings(reading);
        FirstReport.TellsWhoWasThere(reading);
        FirstReport.TellsTheOutcome(reading);
        FirstReport.TellsThePosition(reading);
        FirstReport.InventsNothing(reading);
    }
}
