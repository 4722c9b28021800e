using CauseCommune.Dates;
using NodaTime;

namespace CauseCommune.App.Tests;

public sealed class WordsTest
{
    readonly Words french = Words.In(Language.French);
    readonly Words english = Words.In(Language.English);

    [Fact]
    public void A_key_that_nobody_wrote_throws_in_tests() =>
        Assert.Throws<InvalidOperationException>(() => french["Shared.NobodyWroteThis"]);

    [Fact]
    public void Thousands_stand_apart_as_each_language_wants()
    {
        Assert.Equal("1\u202F284", french.Number(1284));
        Assert.Equal("1,284", english.Number(1284));
    }

    [Fact]
    public void A_day_is_written_as_it_is_said()
    {
        var day = new LocalDate(2018, 2, 5);

        Assert.Equal("5\u00A0février\u00A02018", french.Day(day));
        Assert.Equal("lundi 5\u00A0février\u00A02018", french.LongDay(day));
        Assert.Equal("1er\u00A0mai\u00A02018", french.Day(new LocalDate(2018, 5, 1)));
        Assert.Equal("Monday 5\u00A0February\u00A02018", english.LongDay(day));
        Assert.Equal(
            "dimanche 11\u00A0février\u00A02018",
            french.LongDay(new LocalDate(2018, 2, 11))
        );
    }

    [Fact]
    public void An_hour_is_written_as_it_is_said()
    {
        Assert.Equal("14\u00A0h\u00A030", french.Time(new LocalTime(14, 30)));
        Assert.Equal("10\u00A0h", french.Time(new LocalTime(10, 0)));
        Assert.Equal("9:05", english.Time(new LocalTime(9, 5)));
    }

    [Fact]
    public void A_period_is_written_as_it_was_said()
    {
        var march = new Period(
            new LocalDate(2018, 3, 21),
            new LocalDate(2018, 3, 31),
            Precision.PartOfMonth
        );

        Assert.Equal("fin mars 2018", french.Period(march));
        Assert.Equal("end of March 2018", english.Period(march));
        Assert.Equal(
            "d’ici le 10\u00A0mars 2018",
            french.Period(Period.Until(new LocalDate(2018, 2, 5), new LocalDate(2018, 3, 10)))
        );
    }

    [Theory]
    [InlineData(0, "zéro")]
    [InlineData(1, "une")]
    [InlineData(17, "dix-sept")]
    [InlineData(21, "21")]
    public void Small_numbers_are_spelled_out(int n, string word) =>
        Assert.Equal(word, french.Spelled(n, feminine: true));

    [Fact]
    public void Counting_takes_the_singular_for_one_and_the_plural_beyond()
    {
        Assert.StartsWith(
            "Rien n’est enregistré\u00A0: une chose à",
            french.Count("Shared.Refused", 1, "une"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "two things",
            english.Count("Shared.Refused", 2, "two"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Zero_is_singular_in_French_and_plural_in_English()
    {
        Assert.Contains(
            "chose à",
            french.Count("Shared.Refused", 0, "zéro"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "things",
            english.Count("Shared.Refused", 0, "zero"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wording_is_said_in_the_language_of_the_reader()
    {
        var wording = new Wording("D'accord ?", "Agreed?");

        Assert.Equal("D’accord\u202F?", french.Say(wording));
        Assert.Equal("Agreed?", english.Say(wording));
    }
}
