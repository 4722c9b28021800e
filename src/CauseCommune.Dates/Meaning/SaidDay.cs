using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>« lundi 5 février 2018 », « le 20 février », « le 2 »: a numbered day, with what was said around it.</summary>
internal sealed record SaidDay(int Day) : Said
{
    /// <summary>How far a weekday may move its date to fit: further away it is rather a slip, and doubted.</summary>
    private const int MostMonths = 7;

    public IsoDayOfWeek? Weekday { get; init; }

    public int? Month { get; init; }

    public int? Year { get; init; }

    public Which Which { get; init; }

    /// <summary>Why a person should look again although it was read, as when day and month could be exchanged.</summary>
    public Wording? Doubt { get; init; }

    public override Resolved Resolve(DateContext context)
    {
        if (Day is < 1 or > 31)
        {
            return Resolved.Refused(Refusals.NoDayNumber(Day));
        }

        var resolved = (Month, Year) switch
        {
            (null, _) => InSomeMonth(context),
            ({ } month, { } year) => In(month, year, Reasons.Complete),
            ({ } month, null) => InSomeYear(month, context),
        };
        return
            Weekday is { } weekday
            && resolved.Period is { } period
            && period.Start.DayOfWeek != weekday
            ? resolved with
            {
                Doubt = Doubts.WrongWeekday(period.Start, weekday),
            }
            : resolved with
            {
                Doubt = Doubt,
            };
    }

    private Resolved In(int month, int year, Wording reason) =>
        Day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? Resolved.Refused(Refusals.NoSuchDay(Day, month, year))
            : Resolved.To(Period.On(new(year, month, Day)), reason);

    private Resolved InSomeYear(int month, DateContext context)
    {
        var here = context.Reference.Year;
        var days = Enumerable
            .Range(here - 2, 5)
            .Where(year => Day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
            .Select(year => Period.On(new(year, month, Day)))
            .ToList();
        if (days.Count < 5)
        {
            // 29 February, or a day that never is: the year is chosen by the month, and then has it or has it not.
            var chosen = Choice.OfYears(
                year => Calendar.Stretch.Month(year, month),
                context,
                Which
            );
            return In(month, chosen.Start.Year, Reasons.YearDeduced);
        }

        var near = context.Direction == Direction.Nearest && Which == Which.Unsaid;
        var fitting = days.Where(day =>
                day.Start.DayOfWeek == Weekday && IsNear(day, context.Reference, MostMonths)
            )
            .ToList();
        return near && fitting.Count > 0
            ? Resolved.To(Choice.Of(fitting, context, Which), Reasons.YearFromWeekday)
            : Resolved.To(Choice.Of(days, context, Which), Reasons.YearDeduced);
    }

    /// <summary>A day without month looks ahead, unless the words or the context look back: what is promised lies ahead.</summary>
    private Resolved InSomeMonth(DateContext context)
    {
        var first = context.Reference.With(DateAdjusters.StartOfMonth);
        if (Which == Which.This && Day > CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month))
        {
            return Resolved.Refused(Refusals.NoSuchDay(Day, first.Month, first.Year));
        }

        var days = Enumerable
            .Range(-3, 7)
            .Select(first.PlusMonths)
            .Where(month => Day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
            .Select(month => Period.On(month.PlusDays(Day - 1)))
            .ToList();
        var looking =
            context.Direction == Direction.Nearest ? context.Looking(Direction.Future) : context;
        var ofMonth = days.FirstOrDefault(day =>
            day.Start.Month == first.Month && day.Start.Year == first.Year
        );
        if (Which == Which.This && ofMonth is not null)
        {
            return Resolved.To(ofMonth, Reasons.MonthDeduced);
        }

        var fitting = days.Where(day =>
                day.Start.DayOfWeek == Weekday && IsNear(day, context.Reference, months: 2)
            )
            .ToList();
        return Resolved.To(
            fitting.Count > 0
                ? Choice.Of(fitting, context, Which)
                : Choice.Of(days, looking, Which),
            Reasons.MonthDeduced
        );
    }

    private static bool IsNear(Period day, LocalDate said, int months) =>
        said.PlusMonths(-months) <= day.Start && day.Start <= said.PlusMonths(months);
}
