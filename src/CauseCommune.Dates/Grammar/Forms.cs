namespace CauseCommune.Dates.Grammar;

/// <summary>The forms, from those that name a day to those that are made of others. The longest reading is taken.</summary>
internal static class Forms
{
    /// <summary>Forms that name one day.</summary>
    public static DateForm[] Days { get; } =
    [
        new IsoDateForm(),
        new NumericDateForm(),
        new DayForm(),
        new MonthDayForm(),
        new WeekdayForm(),
        new NamedDayForm(),
        new HolidayForm(),
        new TurnForm(),
        new BesideForm(),
        new DayCountForm(),
    ];

    /// <summary>Forms that name more than a day.</summary>
    public static DateForm[] Stretches { get; } =
    [
        new MonthForm(),
        new PartForm(),
        new StretchForm(),
        new WeekForm(),
        new NumberedForm(),
        new SeasonForm(),
        new ReturnForm(),
        new YearForm(),
        new SchoolYearForm(),
        new FortnightForm(),
        new SchoolHolidayForm(),
    ];

    /// <summary>All that needs no other expression around it.</summary>
    public static DateForm[] Simple { get; } = [.. Days, .. Stretches, new DistanceForm()];

    /// <summary>Every form.</summary>
    public static DateForm[] All { get; } =
    [.. Simple, new SpanForm(), new LimitForm(), new AfterForm()];

    /// <summary>The longest reading among <paramref name="forms"/>; of two as long, the first.</summary>
    public static Hit? Longest(DateForm[] forms, Scan scan, int at)
    {
        Hit? best = null;
        foreach (var form in forms)
        {
            if (form.Read(scan, at) is { } hit && (best is null || hit.Next > best.Value.Next))
            {
                best = hit;
            }
        }

        return best;
    }
}
