using CauseCommune.Dates.Calendar;
using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>A stretch that comes once a year, in a year said or to be found: a month, a season, a feast.</summary>
internal abstract record SaidYearly(int? Year, Which Which) : Said
{
    public override Resolved Resolve(DateContext context) =>
        Year is { } year
            ? Resolved.To(In(year), Reasons.Complete)
            : Resolved.To(Choice.OfYears(In, Looking(context), Which), Reasons.YearDeduced);

    /// <summary>True for what people speak of before it comes: a season, a quarter, a feast.</summary>
    protected virtual bool LooksAhead => false;

    /// <summary>The one that begins in <paramref name="year"/>.</summary>
    protected abstract Period In(int year);

    private DateContext Looking(DateContext context) =>
        LooksAhead && context.Direction == Direction.Nearest && Which == Which.Unsaid
            ? context.Looking(Direction.Future)
            : context;
}

/// <summary>« mars », « mars 2018 », « mars prochain ».</summary>
internal sealed record SaidMonth(int Month, int? Year, Which Which) : SaidYearly(Year, Which)
{
    protected override Period In(int year) => Stretch.Month(year, Month);
}

/// <summary>« fin mars », « mi-décembre 2018 ».</summary>
internal sealed record SaidPartOfMonth(Part Part, int Month, int? Year, Which Which)
    : SaidYearly(Year, Which)
{
    protected override Period In(int year) => Stretch.PartOfMonth(year, Month, Part);
}

/// <summary>« la première quinzaine de mars ».</summary>
internal sealed record SaidHalfOfMonth(int Half, int Month, int? Year, Which Which)
    : SaidYearly(Year, Which)
{
    protected override Period In(int year) => Halves.Of(year, Month, Half);
}

/// <summary>« la première quinzaine du mois prochain ».</summary>
internal sealed record SaidHalfOf(int Half, Said Month) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var month = Month.Resolve(context);
        return month.Period is { } period
            ? month with
            {
                Period = Halves.Of(period.Start.Year, period.Start.Month, Half),
            }
            : month;
    }
}

/// <summary>« l'été », « l'hiver 2018-2019 » (the year in which it begins).</summary>
internal sealed record SaidSeason(Season Season, int? Year, Which Which) : SaidYearly(Year, Which)
{
    protected override bool LooksAhead => true;

    protected override Period In(int year) => Stretch.Season(year, Season);
}

/// <summary>« Noël », « lundi de Pâques 2019 ».</summary>
internal sealed record SaidHoliday(Holiday Holiday, int? Year, Which Which)
    : SaidYearly(Year, Which)
{
    protected override bool LooksAhead => true;

    protected override Period In(int year) => Period.On(Feasts.DayOf(Holiday, year));
}

/// <summary>
/// « à la rentrée »: September, when schools and associations begin again.
/// </summary>
internal sealed record SaidReturn(int? Year, Which Which) : SaidYearly(Year, Which)
{
    protected override bool LooksAhead => true;

    protected override Period In(int year) => Stretch.Month(year, 9);
}

/// <summary>« T2 », « 1er semestre 2019 ».</summary>
internal sealed record SaidNumbered(Unit Unit, int Number, int? Year, Which Which)
    : SaidYearly(Year, Which)
{
    protected override bool LooksAhead => true;

    protected override Period In(int year) =>
        Unit == Unit.Quarter ? Stretch.Quarter(year, Number) : Stretch.Semester(year, Number);
}

/// <summary>« 2018 ».</summary>
internal sealed record SaidYear(int Year) : Said
{
    public override Resolved Resolve(DateContext context) =>
        Resolved.To(Stretch.Year(Year), Reasons.Complete);
}

/// <summary>« fin 2018 », « début d'année ».</summary>
internal sealed record SaidPartOfYear(Part Part, int? Year, int Shift) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        var year = Year ?? context.Reference.Year + Shift;
        return Resolved.To(
            Stretch.PartOfYear(year, Part),
            Year is null ? Reasons.Counted : Reasons.Complete
        );
    }
}

/// <summary>« année scolaire 2018-2019 ».</summary>
internal sealed record SaidSchoolYear(int Year) : Said
{
    public override Resolved Resolve(DateContext context) =>
        Resolved.To(Stretch.SchoolYear(Year), Reasons.Complete);
}

/// <summary>« semaine 12 »: the weeks of ISO 8601.</summary>
internal sealed record SaidIsoWeek(int Number, int? Year) : Said
{
    public override Resolved Resolve(DateContext context)
    {
        if (Year is { } year)
        {
            return Stretch.IsoWeek(year, Number) is { } week
                ? Resolved.To(week, Reasons.Complete)
                : Resolved.Refused(Refusals.NoSuchWeek(Number, year));
        }

        var here = context.Reference.Year;
        var weeks = Enumerable
            .Range(here - 1, 3)
            .Select(y => Stretch.IsoWeek(y, Number))
            .OfType<Period>()
            .ToList();
        return weeks.Count == 0
            ? Resolved.Refused(Refusals.NoSuchWeek(Number, here))
            : Resolved.To(Choice.Of(weeks, context, Which.Unsaid), Reasons.YearDeduced);
    }
}
