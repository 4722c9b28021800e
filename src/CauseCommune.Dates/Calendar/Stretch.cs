using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Calendar;

/// <summary>The stretches of the calendar, by the conventions of the product: thirds of a month, seasons, school years.</summary>
internal static class Stretch
{
    public static Period Month(int year, int month)
    {
        var yearMonth = new YearMonth(year, month).ToDateInterval();
        return new(yearMonth.Start, yearMonth.End, Precision.Month);
    }

    /// <summary>Monday to Sunday around <paramref name="day"/>.</summary>
    public static Period Week(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new(monday, monday.PlusDays(6), Precision.Week);
    }

    /// <summary>The weeks of ISO 8601: week 1 is the week of 4 January. Null when the year has no such week.</summary>
    public static Period? IsoWeek(int year, int number)
    {
        var monday = Week(new LocalDate(year, 1, 4)).Start.PlusDays(7 * (number - 1));
        return number >= 1 && monday.PlusDays(3).Year == year ? Week(monday) : null;
    }

    /// <summary>Saturday and Sunday of the week of <paramref name="day"/>.</summary>
    public static Period WeekEnd(LocalDate day)
    {
        var sunday = Week(day).End;
        return new(sunday.PlusDays(-1), sunday, Precision.Span);
    }

    public static Period Quarter(int year, int number) =>
        Months(year, (3 * number) - 2, 3, Precision.Quarter);

    public static Period Semester(int year, int number) =>
        Months(year, (6 * number) - 5, 6, Precision.Semester);

    public static Period Year(int year) => Months(year, 1, 12, Precision.Year);

    /// <summary>September of <paramref name="year"/> to August of the next.</summary>
    public static Period SchoolYear(int year) => Months(year, 9, 12, Precision.SchoolYear);

    /// <summary>The season that begins in <paramref name="year"/>.</summary>
    public static Period Season(int year, Season season)
    {
        var start = SeasonStart(year, season);
        var next =
            season == Lexicon.Season.Winter
                ? SeasonStart(year + 1, Lexicon.Season.Spring)
                : SeasonStart(year, season + 1);
        return new(start, next.PlusDays(-1), Precision.Season);
    }

    /// <summary>1st to 10th, 11th to 20th, 21st to the last day.</summary>
    public static Period PartOfMonth(int year, int month, Part part)
    {
        var whole = Month(year, month);
        return part switch
        {
            Part.Early => new(whole.Start, new(year, month, 10), Precision.PartOfMonth),
            Part.Mid => new(new(year, month, 11), new(year, month, 20), Precision.PartOfMonth),
            _ => new(new(year, month, 21), whole.End, Precision.PartOfMonth),
        };
    }

    /// <summary>January to March, April to September, October to December.</summary>
    public static Period PartOfYear(int year, Part part) =>
        part switch
        {
            Part.Early => Months(year, 1, 3, Precision.PartOfYear),
            Part.Mid => Months(year, 4, 6, Precision.PartOfYear),
            _ => Months(year, 10, 3, Precision.PartOfYear),
        };

    private static LocalDate SeasonStart(int year, Season season) =>
        season switch
        {
            Lexicon.Season.Spring => new(year, 3, 20),
            Lexicon.Season.Summer => new(year, 6, 21),
            Lexicon.Season.Autumn => new(year, 9, 23),
            _ => new(year, 12, 21),
        };

    private static Period Months(int year, int first, int count, Precision precision)
    {
        var start = new LocalDate(year, first, 1);
        return new(start, start.PlusMonths(count).PlusDays(-1), precision);
    }
}
