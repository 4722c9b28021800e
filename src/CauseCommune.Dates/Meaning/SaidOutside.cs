using CauseCommune.Dates.Calendar;
using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>« après le 15 mars »: from the day after on, whose end nobody said.</summary>
internal sealed record SaidAfter(Said Inner) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var inner = Inner.Resolve(context);
        return inner.Period is { } period
            ? inner with
            {
                Period = Period.On(period.End.PlusDays(1)),
                Doubt = Doubts.NoEnd,
            }
            : inner;
    }
}

/// <summary>« depuis lundi », « pas avant lundi »: the words say where to look.</summary>
internal sealed record SaidLooking(Direction Direction, Said Inner) : Said
{
    public override Resolved Resolve(DateContext context) =>
        Inner.Resolve(context.Looking(Direction));
}

/// <summary>« deux jours avant Noël », « une semaine après l'Ascension ».</summary>
internal sealed record SaidAway(SaidDistance Distance, bool IsBack, Said Day) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = Day.Resolve(context);
        if (day.Period is not { } period)
        {
            return day;
        }

        var from = IsBack ? period.Start : period.End;
        var distance = IsBack ? Distance with { Count = -Distance.Count } : Distance;
        return from.Year is > 1000 and < 9000
            ? day with
            {
                Period = distance.Resolve(new DateContext(from)).Period,
            }
            : day;
    }
}

/// <summary>« la semaine avant Noël »: the week before the one it is in.</summary>
internal sealed record SaidWeekBeside(bool IsBack, Said Day) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = Day.Resolve(context);
        return day.Period is { } period
            ? day with
            {
                Period = Stretch.Week(
                    (IsBack ? period.Start : period.End).PlusDays(IsBack ? -7 : 7)
                ),
            }
            : day;
    }
}

/// <summary>« dans deux ou trois semaines »: from the earlier to the later day.</summary>
internal sealed record SaidDistances(SaidDistance From, SaidDistance To) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var (first, last) = (From.Resolve(context).Period!, To.Resolve(context).Period!);
        return first.Start > last.End
            ? Resolved.Refused(Refusals.Backwards(first.Start, last.End))
            : Resolved.To(new(first.Start, last.End, Precision.Span), Reasons.Counted);
    }
}

/// <summary>« vacances de la Toussaint ».</summary>
internal sealed record SaidSchoolHoliday(SchoolHoliday Holiday, int? Year, Which Which)
    : SaidYearly(Year, Which)
{
    protected override bool LooksAhead => true;

    protected override Period In(int year) => SchoolHolidays.In(year, Holiday);
}

/// <summary>« les vacances »: the next ones.</summary>
internal sealed record SaidNextSchoolHoliday : Said
{
    public override Resolved Resolve(DateContext context) =>
        Resolved.To(SchoolHolidays.After(context.Reference), Reasons.YearDeduced);
}

/// <summary>« le week-end de Pâques », « le pont de l'Ascension »: the free days around a feast.</summary>
internal sealed record SaidFeastWeekEnd(Holiday Holiday, Said Day) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = Day.Resolve(context);
        if (day.Period is not { } period)
        {
            return day;
        }

        var on = period.Start;
        return day with
        {
            Period = Holiday switch
            {
                Holiday.Easter or Holiday.Whitsun => new(
                    on.PlusDays(-1),
                    on.PlusDays(1),
                    Precision.Span
                ),
                Holiday.EasterMonday or Holiday.WhitMonday => new(
                    on.PlusDays(-2),
                    on,
                    Precision.Span
                ),
                Holiday.Ascension => new(on, on.PlusDays(3), Precision.Span),
                _ => Stretch.WeekEnd(on),
            },
        };
    }
}

/// <summary>« le dernier week-end de mars »: the week-end of the Saturday that it counts.</summary>
internal sealed record SaidWeekEndTurn(int Turn, Said Month) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var day = new SaidTurn(Turn, IsoDayOfWeek.Saturday, Month).Resolve(context);
        return day.Period is { } period ? day with { Period = Stretch.WeekEnd(period.Start) } : day;
    }
}

/// <summary>« premier trimestre de l'année prochaine ».</summary>
internal sealed record SaidNumberedOf(Unit Unit, int Number, Said Year) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var year = Year.Resolve(context);
        return year.Period is { } period
            ? new SaidNumbered(Unit, Number, period.Start.Year, Which.Unsaid).Resolve(context)
            : year;
    }
}
