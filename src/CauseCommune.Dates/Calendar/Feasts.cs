using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Calendar;

/// <summary>On which day a feast falls.</summary>
internal static class Feasts
{
    public static LocalDate DayOf(Holiday holiday, int year) =>
        holiday switch
        {
            Holiday.NewYear => new(year, 1, 1),
            Holiday.Easter => Easter(year),
            Holiday.EasterMonday => Easter(year).PlusDays(1),
            Holiday.LabourDay => new(year, 5, 1),
            Holiday.Victory => new(year, 5, 8),
            Holiday.Ascension => Easter(year).PlusDays(39),
            Holiday.Whitsun => Easter(year).PlusDays(49),
            Holiday.WhitMonday => Easter(year).PlusDays(50),
            Holiday.NationalDay => new(year, 7, 14),
            Holiday.Assumption => new(year, 8, 15),
            Holiday.AllSaints => new(year, 11, 1),
            Holiday.Armistice => new(year, 11, 11),
            Holiday.Epiphany => new(year, 1, 6),
            Holiday.Candlemas => new(year, 2, 2),
            Holiday.Valentine => new(year, 2, 14),
            Holiday.ShroveTuesday => Easter(year).PlusDays(-47),
            Holiday.AshWednesday => Easter(year).PlusDays(-46),
            Holiday.PalmSunday => Easter(year).PlusDays(-7),
            Holiday.GoodFriday => Easter(year).PlusDays(-2),
            Holiday.MothersDay => MothersDay(year),
            Holiday.FathersDay => Sunday(year, 6).PlusWeeks(2),
            Holiday.MidsummerMusic => new(year, 6, 21),
            Holiday.SaintJohn => new(year, 6, 24),
            Holiday.Halloween => new(year, 10, 31),
            Holiday.NewYearsEve => new(year, 12, 31),
            _ => new(year, 12, 25),
        };

    /// <summary>The last Sunday of May, or the first of June when that is Whitsun (Code de l'action sociale, D215-1).</summary>
    private static LocalDate MothersDay(int year)
    {
        var last = new LocalDate(year, 5, 31).With(
            DateAdjusters.PreviousOrSame(IsoDayOfWeek.Sunday)
        );
        return last == Easter(year).PlusDays(49) ? last.PlusWeeks(1) : last;
    }

    private static LocalDate Sunday(int year, int month) =>
        new LocalDate(year, month, 1).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));

    /// <summary>
    /// Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8, after Butcher 1876).
    /// The letters are those of the book.
    /// </summary>
    public static LocalDate Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
