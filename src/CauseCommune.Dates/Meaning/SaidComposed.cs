using CauseCommune.Dates.Calendar;
using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>« la semaine du 6 ».</summary>
internal sealed record SaidWeekOf(Said Day) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = Day.Resolve(context);
        return day.Period is { } period ? day with { Period = Stretch.Week(period.Start) } : day;
    }
}

/// <summary>« le week-end du 10 mars »: the Saturday and Sunday of its week.</summary>
internal sealed record SaidWeekEndOf(Said Day) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = Day.Resolve(context);
        return day.Period is { } period ? day with { Period = Stretch.WeekEnd(period.Start) } : day;
    }
}

/// <summary>« fin du mois », « début de semaine », « fin de l'été »: a third of a stretch that is counted or named.</summary>
internal sealed record SaidPart(Part Part, Said Whole) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var whole = Whole.Resolve(context);
        return whole.Period is { } period ? whole with { Period = Of(period) } : whole;
    }

    private Period Of(Period whole) =>
        whole.Precision switch
        {
            Precision.Month => Stretch.PartOfMonth(whole.Start.Year, whole.Start.Month, Part),
            Precision.Year => Stretch.PartOfYear(whole.Start.Year, Part),
            Precision.Week => Third(whole, 2, 4),
            Precision.Quarter => Months(whole, 1),
            Precision.Semester => Months(whole, 2),
            Precision.SchoolYear => Months(whole, 4),
            _ => Third(whole),
        };

    private Period Months(Period whole, int third)
    {
        var start = whole.Start.PlusMonths(third * (int)Part);
        return new(start, start.PlusMonths(third).PlusDays(-1), Precision.Span);
    }

    private Period Third(Period whole)
    {
        var days = NodaTime.Period.DaysBetween(whole.Start, whole.End) + 1;
        return days < 3 ? whole : Third(whole, days / 3, days - (days / 3));
    }

    private Period Third(Period whole, int first, int second) =>
        Part switch
        {
            Part.Early => new(whole.Start, whole.Start.PlusDays(first - 1), Precision.Span),
            Part.Mid => new(
                whole.Start.PlusDays(first),
                whole.Start.PlusDays(second - 1),
                Precision.Span
            ),
            _ => new(whole.Start.PlusDays(second), whole.End, Precision.Span),
        };
}

/// <summary>
/// « avant le 10 », « d'ici fin mars ». Of a day or a part of a month, both run to its end. Of a longer stretch,
/// « avant » runs to its eve and « d'ici » to its end; but a season and « la rentrée » are taken as events,
/// and « d'ici l'été » runs to their first day.
/// </summary>
internal sealed record SaidUntil(Limit Limit, Said Inner) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var inner = Inner.Resolve(context.Looking(Direction.Future));
        return inner.Period is { } period
            ? inner with
            {
                Period = Period.Until(context.Reference, Last(period, context.Reference)),
            }
            : inner;
    }

    private LocalDate Last(Period period, LocalDate said)
    {
        if (Inner is SaidSeason or SaidReturn or SaidSchoolHoliday or SaidNextSchoolHoliday)
        {
            return Limit == Limit.By ? period.Start : period.Start.PlusDays(-1);
        }

        var isLong =
            Inner
            is not (SaidPart or SaidPartOfMonth or SaidPartOfYear or SaidHalfOfMonth or SaidHalfOf);
        var isBeforeLong =
            Limit == Limit.Before && isLong && period.Start < period.End && period.Start > said;
        return isBeforeLong ? period.Start.PlusDays(-1) : period.End;
    }
}

/// <summary>« du 13 au 18 mars », « entre le 10 juin et le 1er juillet ».</summary>
internal sealed record SaidSpan(Said From, Said To) : Said
{
    public override Resolved Resolve(DateContext context) =>
        From is SaidDay opening && To is SaidDay closing
            ? OfDays(opening, closing, context)
            : OfStretches(context);

    private static Resolved OfDays(SaidDay opening, SaidDay closing, DateContext context)
    {
        var last = closing.Resolve(context);
        if (last.Period is not { } end)
        {
            return last;
        }

        var month = opening.Month ?? end.Start.Month;
        var year = opening.Year ?? end.Start.Year;
        var crossesNewYear =
            opening.Year is null && closing.Year is null && month > end.Start.Month;
        var first = (
            opening with
            {
                Month = month,
                Year = crossesNewYear ? year - 1 : year,
            }
        ).Resolve(context);
        if (first.Period is not { } start)
        {
            return first;
        }

        return start.Start > end.Start
            ? Resolved.Refused(Refusals.Backwards(start.Start, end.Start))
            : last with
            {
                Period = new(start.Start, end.Start, Precision.Span),
                Doubt = first.Doubt ?? last.Doubt,
            };
    }

    private Resolved OfStretches(DateContext context)
    {
        var last = To.Resolve(context);
        var first =
            From is SaidMonth { Year: null } month && To is SaidMonth && last.Period is { } within
                ? (
                    month with
                    {
                        Year = within.Start.Year - (month.Month > within.Start.Month ? 1 : 0),
                    }
                ).Resolve(context)
                : From.Resolve(context);
        if (first.Period is not { } start || last.Period is not { } end)
        {
            return first.Period is null ? first : last;
        }

        return start.Start > end.End
            ? Resolved.Refused(Refusals.Backwards(start.Start, end.End))
            : last with
            {
                Period = new(start.Start, end.End, Precision.Span),
                Doubt = first.Doubt ?? last.Doubt,
            };
    }
}

/// <summary>« premier mercredi du mois prochain », « dernier vendredi de mars » (<paramref name="Turn"/> -1).</summary>
internal sealed record SaidTurn(int Turn, IsoDayOfWeek Weekday, Said Month) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var month = Month.Resolve(context);
        if (month.Period is not { } period)
        {
            return month;
        }

        var day =
            Weekday == IsoDayOfWeek.None ? (Turn < 0 ? period.End : period.Start.PlusDays(Turn - 1))
            : Turn < 0 ? period.End.With(DateAdjusters.PreviousOrSame(Weekday))
            : period.Start.With(DateAdjusters.NextOrSame(Weekday)).PlusWeeks(Turn - 1);
        return day > period.End
            ? Resolved.Refused(Refusals.NoSuchTurn(Turn))
            : month with
            {
                Period = Period.On(day),
            };
    }
}

/// <summary>« la première semaine de mars »: the first whose Monday lies in it; the last one likewise.</summary>
internal sealed record SaidWeekTurn(int Turn, Said Month) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = new SaidTurn(Turn, IsoDayOfWeek.Monday, Month).Resolve(context);
        return day.Period is { } period ? day with { Period = Stretch.Week(period.Start) } : day;
    }
}

/// <summary>« le 2 à 14 h ».</summary>
internal sealed record SaidAt(Said Day, LocalTime Time) : Said
{
    public override Resolved Resolve(DateContext context) =>
        Day.Resolve(context) with
        {
            Time = Time,
        };
}

/// <summary>What was plainly meant as a date and cannot be one.</summary>
internal sealed record SaidNothing(Wording Refusal) : Said
{
    public override Resolved Resolve(DateContext context) => Resolved.Refused(Refusal);
}

/// <summary>« le 10 du mois prochain ».</summary>
internal sealed record SaidDayOf(int Day, Said Month) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var month = Month.Resolve(context);
        return month.Period is { } period
            ? new SaidDay(Day) { Month = period.Start.Month, Year = period.Start.Year }.Resolve(
                context
            ) with
            {
                Reason = Reasons.Counted,
            }
            : month;
    }
}
