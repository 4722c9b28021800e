using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Tests.Coalitions;

public sealed class CoalitionTests
{
    [Fact]
    public void Its_day_is_that_of_its_own_time_zone()
    {
        var lateInLondon = Instant.FromUtc(2018, 2, 5, 23, 30);

        Assert.Equal(new LocalDate(2018, 2, 6), In("Europe/Paris").Today(lateInLondon));
        Assert.Equal(new LocalDate(2018, 2, 5), In("America/Cayenne").Today(lateInLondon));
    }

    [Fact]
    public void A_demonstration_stands_on_its_day_whatever_the_clock_says() =>
        Assert.Equal(
            new LocalDate(2018, 2, 6),
            In("Europe/Paris", new LocalDate(2018, 2, 6)).Today(Instant.FromUtc(2031, 7, 14, 12, 0))
        );

    [Fact]
    public void Its_next_day_starts_at_its_own_midnight() =>
        Assert.Equal(
            Instant.FromUtc(2018, 2, 6, 23, 0),
            In("Europe/Paris").NextMidnight(Instant.FromUtc(2018, 2, 6, 9, 0))
        );

    [Fact]
    public void The_night_that_loses_an_hour_has_its_midnight_like_any_other()
    {
        // On 25 March 2018, clocks in Paris went from 2:00 to 3:00.
        Assert.Equal(
            Instant.FromUtc(2018, 3, 24, 23, 0),
            In("Europe/Paris").NextMidnight(Instant.FromUtc(2018, 3, 24, 12, 0))
        );
        Assert.Equal(
            Instant.FromUtc(2018, 3, 25, 22, 0),
            In("Europe/Paris").NextMidnight(Instant.FromUtc(2018, 3, 25, 12, 0))
        );
    }

    [Fact]
    public void The_night_that_wins_an_hour_has_its_midnight_like_any_other()
    {
        // On 28 October 2018, clocks in Paris went from 3:00 back to 2:00.
        Assert.Equal(
            Instant.FromUtc(2018, 10, 27, 22, 0),
            In("Europe/Paris").NextMidnight(Instant.FromUtc(2018, 10, 27, 12, 0))
        );
        Assert.Equal(
            Instant.FromUtc(2018, 10, 28, 23, 0),
            In("Europe/Paris").NextMidnight(Instant.FromUtc(2018, 10, 28, 12, 0))
        );
    }

    [Fact]
    public void A_day_that_has_no_midnight_starts_when_it_starts()
    {
        // In São Paulo, 4 November 2018 began at 1:00.
        Assert.Equal(
            Instant.FromUtc(2018, 11, 4, 3, 0),
            In("America/Sao_Paulo").NextMidnight(Instant.FromUtc(2018, 11, 3, 12, 0))
        );
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_read_as_universal_time() =>
        Assert.Equal(
            new LocalDate(2018, 2, 5),
            In("Europe/Nowhere").Today(Instant.FromUtc(2018, 2, 5, 23, 30))
        );

    private static Coalition In(string zone, LocalDate? standsOn = null) =>
        new()
        {
            Id = Id<Coalition>.New(NodaConstants.UnixEpoch),
            ShortName = "exemple",
            Name = "Exemple",
            TimeZone = zone,
            StandsOn = standsOn,
            CreatedAt = NodaConstants.UnixEpoch,
        };
}
