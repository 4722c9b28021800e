namespace CauseCommune.Dates.Meaning;

/// <summary>How what was left out has been found.</summary>
internal static class Reasons
{
    public static Wording Complete { get; } = new("date dite en entier", "date given in full");

    public static Wording YearDeduced { get; } =
        new("année déduite de la date de référence", "year taken from the reference date");

    public static Wording MonthDeduced { get; } =
        new("mois déduit de la date de référence", "month taken from the reference date");

    public static Wording Counted { get; } =
        new("comptée à partir de la date de référence", "counted from the reference date");

    public static Wording YearFromWeekday { get; } =
        new(
            "année déduite de la date de référence et du jour de la semaine",
            "year taken from the reference date and the weekday"
        );
}
