using CauseCommune.Dates.Calendar;
using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>« jeudi », « jeudi prochain », « lundi dernier », « jeudi en huit » (<paramref name="WeeksMore"/> 1).</summary>
internal sealed record SaidWeekday(IsoDayOfWeek Weekday, Which Which, int WeeksMore) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var said = context.Reference;
        var past =
            Which == Which.Last || (Which == Which.Unsaid && context.Direction == Direction.Past);
        var day =
            past ? said.With(DateAdjusters.Previous(Weekday))
            : Which == Which.This ? said.With(DateAdjusters.NextOrSame(Weekday))
            : said.With(DateAdjusters.Next(Weekday));
        return Resolved.To(Period.On(day.PlusDays(7 * WeeksMore)), Reasons.Counted);
    }
}

/// <summary>« demain », « dans quinze jours », « il y a un mois »: a day counted from the day it is said.</summary>
internal sealed record SaidDistance(int Count, Unit Unit) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var said = context.Reference;
        var day = Unit switch
        {
            Unit.Day => said.PlusDays(Count),
            Unit.Week or Unit.WeekEnd => said.PlusWeeks(Count),
            Unit.Fortnight => said.PlusWeeks(2 * Count),
            Unit.Month => said.PlusMonths(Count),
            Unit.Quarter => said.PlusMonths(3 * Count),
            Unit.Semester => said.PlusMonths(6 * Count),
            _ => said.PlusYears(Count),
        };
        return Resolved.To(Period.On(day), Reasons.Counted);
    }
}

/// <summary>« cette semaine », « le mois prochain », « l'an dernier »: a stretch counted from the one that holds the day it is said.</summary>
internal sealed record SaidStretch(Unit Unit, int Shift) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var said = context.Reference;
        var year = said.Year;
        var period = Unit switch
        {
            Unit.Day => Period.On(said.PlusDays(Shift)),
            Unit.Week => Stretch.Week(said.PlusWeeks(Shift)),
            Unit.WeekEnd => Stretch.WeekEnd(said.PlusWeeks(Shift)),
            Unit.Fortnight => Fortnight(said),
            Unit.Month => Month(said.PlusMonths(Shift)),
            Unit.Quarter => Quarter(said.PlusMonths(3 * Shift)),
            Unit.Semester => Semester(said.PlusMonths(6 * Shift)),
            Unit.SchoolYear => Stretch.SchoolYear((said.Month < 9 ? year - 1 : year) + Shift),
            _ => Stretch.Year(year + Shift),
        };
        return Resolved.To(period, Reasons.Counted);
    }

    private static Period Month(LocalDate day) => Stretch.Month(day.Year, day.Month);

    private static Period Quarter(LocalDate day) =>
        Stretch.Quarter(day.Year, ((day.Month - 1) / 3) + 1);

    private static Period Semester(LocalDate day) =>
        Stretch.Semester(day.Year, ((day.Month - 1) / 6) + 1);

    private Period Fortnight(LocalDate said)
    {
        var half = (2 * 12 * said.Year) + (2 * (said.Month - 1)) + (said.Day > 15 ? 1 : 0) + Shift;
        return Halves.Of(half / 24, (half % 24 / 2) + 1, half % 2);
    }
}

/// <summary>The two fortnights of a month: 1st to 15th, 16th to the last day.</summary>
internal static class Halves
{
    public static Period Of(int year, int month, int half)
    {
        var whole = Stretch.Month(year, month);
        var middle = new LocalDate(year, month, 15);
        return half == 0
            ? new(whole.Start, middle, Precision.Span)
            : new(middle.PlusDays(1), whole.End, Precision.Span);
    }
}

/// <summary>« mardi de la semaine prochaine ».</summary>
internal sealed record SaidWeekdayOf(IsoDayOfWeek Weekday, Said Week) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var week = Week.Resolve(context);
        return week.Period is { } period
            ? week with
            {
                Period = Period.On(period.Start.PlusDays((int)Weekday - 1)),
            }
            : week;
    }
}

/// <summary>« la veille de Noël » (-1), « le lendemain de Pâques » (1).</summary>
internal sealed record SaidBeside(int Days, Said Day) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = Day.Resolve(context);
        return day.Period is { } period
            ? day with
            {
                Period = Period.On((Days < 0 ? period.Start : period.End).PlusDays(Days)),
            }
            : day;
    }
}

/// <summary>« les quinze prochains jours », « ces trois derniers mois »: from the day it is said, or up to it.</summary>
internal sealed record SaidSeveral(SaidDistance Distance, bool IsPast) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var said = context.Reference;
        var back = IsPast ? Distance with { Count = -Distance.Count } : Distance;
        var end = back.Resolve(context).Period!.Start;
        return Resolved.To(
            IsPast ? new(end, said, Precision.Span) : Period.Until(said, end),
            Reasons.Counted
        );
    }
}
