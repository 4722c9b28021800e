using NodaTime;

namespace CauseCommune.Dates.Tests;

public sealed class PublicHolidaysTest
{
    [Theory]
    [InlineData(2018, 4, 2, "lundi de Pâques")]
    [InlineData(2018, 5, 10, "Ascension")]
    [InlineData(2018, 5, 21, "lundi de Pentecôte")]
    [InlineData(2000, 4, 24, "lundi de Pâques")]
    [InlineData(2019, 4, 22, "lundi de Pâques")]
    [InlineData(2038, 4, 26, "lundi de Pâques")]
    [InlineData(2018, 7, 14, "fête nationale")]
    [InlineData(2018, 12, 25, "Noël")]
    public void A_public_holiday_has_a_name(int year, int month, int day, string name)
    {
        Assert.True(PublicHolidays.France.TryGetName(new(year, month, day), out var found));
        Assert.Equal(name, found.French);
    }

    [Fact]
    public void An_ordinary_day_is_none_and_neither_is_Easter_Sunday()
    {
        Assert.False(PublicHolidays.France.Contains(new(2018, 2, 5)));
        Assert.False(PublicHolidays.France.Contains(new(2018, 4, 1)));
    }

    [Fact]
    public void A_year_has_eleven_in_order()
    {
        var days = PublicHolidays.France.In(2018).Select(h => h.Day).ToList();

        Assert.Equal(11, days.Count);
        Assert.Equal(days.Order(), days);
    }
}
