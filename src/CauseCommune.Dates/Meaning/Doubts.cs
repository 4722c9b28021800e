using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>Why a person should look again.</summary>
internal static class Doubts
{
    public static Wording WrongWeekday(LocalDate day, IsoDayOfWeek said) =>
        new(
            $"Le {Names.French.Day(day)} est un {Names.French.Weekday(day.DayOfWeek)}, pas un {Names.French.Weekday(said)}.",
            $"{Names.English.Day(day)} is a {Names.English.Weekday(day.DayOfWeek)}, not a {Names.English.Weekday(said)}."
        );

    public static Wording DayOrMonth(int first, int second) =>
        new(
            $"« {first}/{second} » est lu le jour d'abord : {Names.French.DayNumber(first)} {Names.French.Month(second)}.",
            $"“{first}/{second}” is read day first: {first} {Names.English.Month(second)}."
        );

    /// <summary>« après le 15 mars »</summary>
    public static Wording NoEnd { get; } =
        new(
            "Le texte ne dit pas jusqu'à quand : seul le premier jour possible est retenu.",
            "The text does not say until when: only the first possible day is kept."
        );
}
