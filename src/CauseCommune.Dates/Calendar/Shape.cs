using CauseCommune.Dates.Lexicon;

namespace CauseCommune.Dates.Calendar;

/// <summary>Says with which precision a period can truly be printed.</summary>
internal static class Shape
{
    /// <summary>Its own precision when its days are such a stretch, else a span.</summary>
    public static Precision Of(Period period)
    {
        var start = period.Start;
        Period[] such = period.Precision switch
        {
            Precision.Day => [Period.On(start)],
            Precision.Week => [Stretch.Week(start)],
            Precision.PartOfMonth =>
            [
                Stretch.PartOfMonth(start.Year, start.Month, Part.Early),
                Stretch.PartOfMonth(start.Year, start.Month, Part.Mid),
                Stretch.PartOfMonth(start.Year, start.Month, Part.Late),
            ],
            Precision.Month => [Stretch.Month(start.Year, start.Month)],
            Precision.Quarter => [Stretch.Quarter(start.Year, (start.Month + 2) / 3)],
            Precision.Semester => [Stretch.Semester(start.Year, (start.Month + 5) / 6)],
            Precision.Season =>
            [
                .. Enum.GetValues<Season>().Select(season => Stretch.Season(start.Year, season)),
            ],
            Precision.SchoolYear => [Stretch.SchoolYear(start.Year)],
            Precision.Year => [Stretch.Year(start.Year)],
            Precision.PartOfYear =>
            [
                .. Enum.GetValues<Part>().Select(part => Stretch.PartOfYear(start.Year, part)),
            ],
            _ => [period],
        };
        return such.Contains(period) ? period.Precision : Precision.Span;
    }
}
