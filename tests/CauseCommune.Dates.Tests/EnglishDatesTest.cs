using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Dates.Tests;

/// <summary>What a person types in an English field, read on Monday 5 February 2018.</summary>
public sealed class EnglishDatesTest
{
    private static readonly DateContext Meeting = new(new LocalDate(2018, 2, 5));

    [Theory]
    [InlineData("5 February 2018", "2018-02-05", "2018-02-05", Precision.Day)]
    [InlineData("February 5, 2018", "2018-02-05", "2018-02-05", Precision.Day)]
    [InlineData("Tuesday, February 20th", "2018-02-20", "2018-02-20", Precision.Day)]
    [InlineData("the 20th of February", "2018-02-20", "2018-02-20", Precision.Day)]
    [InlineData("on 20 Feb", "2018-02-20", "2018-02-20", Precision.Day)]
    [InlineData("20/02/2018", "2018-02-20", "2018-02-20", Precision.Day)]
    [InlineData("2018-02-20", "2018-02-20", "2018-02-20", Precision.Day)]
    [InlineData("the 6th", "2018-02-06", "2018-02-06", Precision.Day)]
    [InlineData("tomorrow", "2018-02-06", "2018-02-06", Precision.Day)]
    [InlineData("yesterday", "2018-02-04", "2018-02-04", Precision.Day)]
    [InlineData("Thursday", "2018-02-08", "2018-02-08", Precision.Day)]
    [InlineData("next Thursday", "2018-02-08", "2018-02-08", Precision.Day)]
    [InlineData("last Monday", "2018-01-29", "2018-01-29", Precision.Day)]
    [InlineData("Thursday week", "2018-02-15", "2018-02-15", Precision.Day)]
    [InlineData("in two weeks", "2018-02-19", "2018-02-19", Precision.Day)]
    [InlineData("in a fortnight", "2018-02-19", "2018-02-19", Precision.Day)]
    [InlineData("in 15 days", "2018-02-20", "2018-02-20", Precision.Day)]
    [InlineData("three days ago", "2018-02-02", "2018-02-02", Precision.Day)]
    [InlineData("first Wednesday of next month", "2018-03-07", "2018-03-07", Precision.Day)]
    [InlineData("Christmas 2018", "2018-12-25", "2018-12-25", Precision.Day)]
    [InlineData("end of March", "2018-03-21", "2018-03-31", Precision.PartOfMonth)]
    [InlineData("late March", "2018-03-21", "2018-03-31", Precision.PartOfMonth)]
    [InlineData("mid-December 2018", "2018-12-11", "2018-12-20", Precision.PartOfMonth)]
    [InlineData("early May", "2018-05-01", "2018-05-10", Precision.PartOfMonth)]
    [InlineData("March", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("next month", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("week of 6 March", "2018-03-05", "2018-03-11", Precision.Week)]
    [InlineData("next week", "2018-02-12", "2018-02-18", Precision.Week)]
    [InlineData("Q2", "2018-04-01", "2018-06-30", Precision.Quarter)]
    [InlineData("second quarter of 2018", "2018-04-01", "2018-06-30", Precision.Quarter)]
    [InlineData("first half of 2019", "2019-01-01", "2019-06-30", Precision.Semester)]
    [InlineData("this summer", "2018-06-21", "2018-09-22", Precision.Season)]
    [InlineData("school year 2018-2019", "2018-09-01", "2019-08-31", Precision.SchoolYear)]
    [InlineData("2018", "2018-01-01", "2018-12-31", Precision.Year)]
    [InlineData("next year", "2019-01-01", "2019-12-31", Precision.Year)]
    [InlineData("from 13 to 18 March", "2018-03-13", "2018-03-18", Precision.Span)]
    [InlineData("between 10 June and 1 July", "2018-06-10", "2018-07-01", Precision.Span)]
    [InlineData("13–18 March 2018", "2018-03-13", "2018-03-18", Precision.Span)]
    [InlineData("by 10 March", "2018-02-05", "2018-03-10", Precision.Until)]
    [InlineData("before the 10th", "2018-02-05", "2018-02-10", Precision.Until)]
    [InlineData("by the end of March", "2018-02-05", "2018-03-31", Precision.Until)]
    [InlineData("by Friday", "2018-02-05", "2018-02-09", Precision.Until)]
    [InlineData("by the end of the month", "2018-02-05", "2018-02-28", Precision.Until)]
    [InlineData("within two weeks", "2018-02-05", "2018-02-19", Precision.Until)]
    [InlineData("no later than 18 March", "2018-02-05", "2018-03-18", Precision.Until)]
    [InlineData("before summer", "2018-02-05", "2018-06-20", Precision.Until)]
    public void A_period_is_read(string text, string start, string end, Precision precision)
    {
        var reading = DateGrammar.English.Read(text, Meeting);

        Assert.Null(reading.Refusal);
        Assert.Equal(new Period(Day(start), Day(end), precision), reading.Period);
    }

    [Fact]
    public void A_day_and_a_month_that_could_be_exchanged_are_read_day_first_and_doubted()
    {
        var reading = DateGrammar.English.Read("05/02/2018", Meeting);

        Assert.Equal(Period.On(new(2018, 2, 5)), reading.Period);
        Assert.Equal("“5/2” is read day first: 5 February.", reading.Doubt?.English);
    }

    [Theory]
    [InlineData(
        "30 February",
        "There is no 30 February: February 2018 ends on the 28th. Write a date up to 28 February 2018."
    )]
    [InlineData(
        "soon",
        "“soon” is not understood as a date. Write for example “20 February 2018”, “end of March” or “within a fortnight”."
    )]
    public void What_is_no_date_is_refused_with_what_to_write_instead(
        string text,
        string refusal
    ) => Assert.Equal(refusal, DateGrammar.English.Read(text, Meeting).Refusal?.English);

    [Theory]
    [InlineData("We may march on; the rest is in the second report.", "")]
    [InlineData("Meet on 5 March at 2 pm, or by Friday.", "5 March at 2 pm|by Friday")]
    [InlineData("Open every Monday; closed in May 2018.", "May 2018")]
    public void Dates_are_found_in_running_text(string text, string passages) =>
        Assert.Equal(
            passages.Split('|', StringSplitOptions.RemoveEmptyEntries),
            DateGrammar.English.Find(text, Meeting).Select(m => text[m.Start..m.End])
        );

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
