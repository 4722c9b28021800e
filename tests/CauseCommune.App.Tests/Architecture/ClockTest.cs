namespace CauseCommune.App.Tests.Architecture;

/// <summary>The analyser refuses the clock when compiling; this also sees what was compiled with the analyser silenced.</summary>
public sealed class ClockTest
{
    private static readonly string[] Clocks =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "NodaTime.SystemClock.get_Instance",
    ];

    [Theory]
    [InlineData("Dates")]
    [InlineData("Domain")]
    [InlineData("Minutes")]
    [InlineData("Storage")]
    [InlineData("App")]
    public void Nothing_reads_the_system_clock_but_through_the_time_that_it_is_given(string part)
    {
        var names = House.OutsideNames(House.Named(part));

        Assert.Empty(names.Intersect(Clocks, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Dates")]
    [InlineData("Domain")]
    [InlineData("Minutes")]
    public void A_library_never_chooses_the_system_time(string part)
    {
        var names = House.OutsideNames(House.Named(part));

        Assert.DoesNotContain("System.TimeProvider.get_System", names);
    }
}
