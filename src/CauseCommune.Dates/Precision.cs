namespace CauseCommune.Dates;

/// <summary>How exactly a <see cref="Period"/> was said, which decides how it is printed.</summary>
public enum Precision
{
    /// <summary>One day: « le 20 février ».</summary>
    Day = 1,

    /// <summary>A week, Monday to Sunday: « la semaine du 6 ».</summary>
    Week,

    /// <summary>The beginning, the middle or the end of a month: 1st–10th, 11th–20th, 21st–last.</summary>
    PartOfMonth,

    /// <summary>A calendar month: « mars ».</summary>
    Month,

    /// <summary>A calendar quarter: « T2 ».</summary>
    Quarter,

    /// <summary>Half a calendar year: « S1 ».</summary>
    Semester,

    /// <summary>A season: spring from 20 March, summer from 21 June, autumn from 23 September, winter from 21 December.</summary>
    Season,

    /// <summary>A school year, September to August: « année scolaire 2018-2019 ».</summary>
    SchoolYear,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>From one day to another, both named: « du 13 au 18 mars ».</summary>
    Span,

    /// <summary>A deadline: from the day it is said to its last day, included: « avant le 10 », « d'ici fin mars ».</summary>
    Until,

    /// <summary>The beginning, the middle or the end of a year: January–March, April–September, October–December.</summary>
    PartOfYear,
}
