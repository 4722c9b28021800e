using CauseCommune.Dates.Calendar;
using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates;

/// <summary>How much a printed period says.</summary>
public enum PeriodStyle
{
    /// <summary>With the weekday of a day: « mardi 20 février 2018 ».</summary>
    Long = 1,

    /// <summary>Without it: « 20 février 2018 ».</summary>
    Short,
}

/// <summary>
/// Prints periods with their year, in plain spaces (typography belongs to the page). What is printed reads back as the
/// same period through <see cref="DateGrammar"/>; a deadline, when it is read on the day it was said.
/// </summary>
public static class PeriodFormat
{
    /// <summary>Prints <paramref name="period"/>: « fin mars 2018 », « 2e trimestre 2018 », « d'ici le 10 mars 2018 ».</summary>
    /// <param name="period">The period; when its days are not those of its precision, it is printed as a span.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="style">With or without the weekday of a day.</param>
    public static string Format(
        Period period,
        Language language,
        PeriodStyle style = PeriodStyle.Long
    )
    {
        ArgumentNullException.ThrowIfNull(period);
        return language == Language.English ? English(period, style) : French(period, style);
    }

    private static string French(Period period, PeriodStyle style)
    {
        var names = Names.French;
        var (start, end) = (period.Start, period.End);
        return Shape.Of(period) switch
        {
            Precision.Day => style == PeriodStyle.Long
                ? $"{names.Weekday(start.DayOfWeek)} {names.Day(start)}"
                : names.Day(start),
            Precision.Week => $"semaine {FrenchSpan(period)}",
            Precision.PartOfMonth =>
                $"{FrenchPart(start.Day switch { 1 => Part.Early, 11 => Part.Mid, _ => Part.Late })}{names.Month(start.Month)} {start.Year}",
            Precision.Month => $"{names.Month(start.Month)} {start.Year}",
            Precision.Quarter => $"{names.Ordinal((start.Month + 2) / 3)} trimestre {start.Year}",
            Precision.Semester => $"{names.Ordinal((start.Month + 5) / 6)} semestre {start.Year}",
            Precision.Season => start.Month switch
            {
                3 => $"printemps {start.Year}",
                6 => $"été {start.Year}",
                9 => $"automne {start.Year}",
                _ => $"hiver {start.Year}-{end.Year}",
            },
            Precision.SchoolYear => $"année scolaire {start.Year}-{end.Year}",
            Precision.Year => $"{start.Year}",
            Precision.PartOfYear =>
                $"{FrenchPart(start.Month switch { 1 => Part.Early, 4 => Part.Mid, _ => Part.Late })}{start.Year}",
            Precision.Until => $"d'ici le {names.Day(end)}",
            _ => FrenchSpan(period),
        };
    }

    private static string English(Period period, PeriodStyle style)
    {
        var names = Names.English;
        var (start, end) = (period.Start, period.End);
        return Shape.Of(period) switch
        {
            Precision.Day => style == PeriodStyle.Long
                ? $"{names.Weekday(start.DayOfWeek)} {names.Day(start)}"
                : names.Day(start),
            Precision.Week => $"week from {EnglishSpan(period)}",
            Precision.PartOfMonth =>
                $"{EnglishPart(start.Day switch { 1 => Part.Early, 11 => Part.Mid, _ => Part.Late })}{names.Month(start.Month)} {start.Year}",
            Precision.Month => $"{names.Month(start.Month)} {start.Year}",
            Precision.Quarter => $"{names.Ordinal((start.Month + 2) / 3)} quarter of {start.Year}",
            Precision.Semester => $"{names.Ordinal((start.Month + 5) / 6)} half of {start.Year}",
            Precision.Season => start.Month switch
            {
                3 => $"spring {start.Year}",
                6 => $"summer {start.Year}",
                9 => $"autumn {start.Year}",
                _ => $"winter {start.Year}-{end.Year}",
            },
            Precision.SchoolYear => $"school year {start.Year}-{end.Year}",
            Precision.Year => $"{start.Year}",
            Precision.PartOfYear =>
                $"{EnglishPart(start.Month switch { 1 => Part.Early, 4 => Part.Mid, _ => Part.Late })}{start.Year}",
            Precision.Until => $"by {names.Day(end)}",
            _ => $"from {EnglishSpan(period)}",
        };
    }

    private static string FrenchPart(Part part) =>
        part switch
        {
            Part.Early => "début ",
            Part.Mid => "mi-",
            _ => "fin ",
        };

    private static string EnglishPart(Part part) =>
        part switch
        {
            Part.Early => "beginning of ",
            Part.Mid => "mid-",
            _ => "end of ",
        };

    private static string FrenchSpan(Period period) =>
        $"du {From(period, Names.French)} au {Names.French.Day(period.End)}";

    private static string EnglishSpan(Period period) =>
        $"{From(period, Names.English)} to {Names.English.Day(period.End)}";

    /// <summary>The first day, without what it shares with the last.</summary>
    private static string From(Period period, Names names)
    {
        var (start, end) = (period.Start, period.End);
        return start.Year != end.Year ? names.Day(start)
            : start.Month != end.Month ? names.DayOfMonth(start)
            : names.DayNumber(start.Day);
    }
}
