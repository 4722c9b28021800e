using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Calendar;

/// <summary>
/// The school holidays of metropolitan France, all zones together: from the Saturday after the last lessons to the
/// Sunday before the first. The ministry fixes them each year; since 2013 they have followed these rules, but for
/// a day or two in 2016 and for the spring of 2021, when all zones were sent home at once.
/// </summary>
internal static class SchoolHolidays
{
    private const int TwoWeeks = 15;
    private const int ThreeZones = 29;

    /// <summary>The holidays that begin in <paramref name="year"/>.</summary>
    public static Period In(int year, SchoolHoliday holiday) =>
        holiday switch
        {
            // Two weeks that end on the first Sunday of November.
            SchoolHoliday.AllSaints => Until(
                new LocalDate(year, 11, 1).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday))
            ),
            SchoolHoliday.Christmas => From(
                new LocalDate(year, 12, 23).With(
                    DateAdjusters.PreviousOrSame(IsoDayOfWeek.Saturday)
                ),
                TwoWeeks
            ),
            SchoolHoliday.Winter => From(Saturday(year, 2, 4), ThreeZones),
            SchoolHoliday.Spring => From(Saturday(year, 4, 4), ThreeZones),
            _ => new(Saturday(year, 7, 4), new(year, 8, 31), Precision.Span),
        };

    /// <summary>The first holidays that begin after <paramref name="day"/>.</summary>
    public static Period After(LocalDate day) =>
        Enumerable
            .Range(day.Year, 2)
            .SelectMany(year =>
                new[]
                {
                    SchoolHoliday.Winter,
                    SchoolHoliday.Spring,
                    SchoolHoliday.Summer,
                    SchoolHoliday.AllSaints,
                    SchoolHoliday.Christmas,
                }.Select(holiday => In(year, holiday))
            )
            .First(period => period.Start > day);

    private static LocalDate Saturday(int year, int month, int day) =>
        new LocalDate(year, month, day).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday));

    private static Period From(LocalDate saturday, int days) =>
        new(saturday, saturday.PlusDays(days), Precision.Span);

    private static Period Until(LocalDate sunday) =>
        new(sunday.PlusDays(-TwoWeeks), sunday, Precision.Span);
}
