using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>Why something is no date, and what to write instead.</summary>
internal static class Refusals
{
    public static Wording Empty { get; } =
        new(
            "Aucune date n'est écrite. Écrivez par exemple « 20 février 2018 », « fin mars » ou « d'ici quinze jours ».",
            "No date is written. Write for example “20 February 2018”, “end of March” or “within a fortnight”."
        );

    public static Wording TooLong { get; } =
        new(
            "Ce texte est trop long pour une date. Écrivez la date seule, comme « 20 février 2018 ».",
            "This text is too long for a date. Write the date alone, as in “20 February 2018”."
        );

    public static Wording NotUnderstood(string text) =>
        new(
            $"« {text} » n'est pas compris comme une date. Écrivez par exemple « 20 février 2018 », « fin mars » ou « d'ici quinze jours ».",
            $"“{text}” is not understood as a date. Write for example “20 February 2018”, “end of March” or “within a fortnight”."
        );

    public static Wording OnlyPart(string understood) =>
        new(
            $"Seul « {understood} » est compris comme une date. Écrivez la date seule.",
            $"Only “{understood}” is understood as a date. Write the date alone."
        );

    public static Wording NoSuchDay(int day, int month, int year)
    {
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        var (french, english) = (Names.French.Month(month), Names.English.Month(month));
        return new(
            $"Le {Names.French.DayNumber(day)} {french} n'existe pas : {french} {year} finit le {last}. "
                + $"Écrivez une date jusqu'au {last} {french} {year}.",
            $"There is no {day} {english}: {english} {year} ends on the {Names.English.Ordinal(last)}. "
                + $"Write a date up to {last} {english} {year}."
        );
    }

    public static Wording NoSuchMonth(int month) =>
        new(
            $"Il n'y a pas de mois {month}. Écrivez le jour, le mois, puis l'année, comme « 05/02/2018 ».",
            $"There is no month {month}. Write the day, the month, then the year, as in “05/02/2018”."
        );

    public static Wording NoDayNumber(int day) =>
        new(
            $"Aucun mois n'a de jour {day}. Écrivez un jour de 1 à 31.",
            $"No month has a day {day}. Write a day from 1 to 31."
        );

    public static Wording NoSuchWeek(int week, int year) =>
        new(
            $"L'année {year} n'a pas de semaine {week}. Écrivez par exemple « semaine du 5 mars {year} ».",
            $"{year} has no week {week}. Write for example “week of 5 March {year}”."
        );

    public static Wording NoSuchTurn(int count) =>
        new(
            $"Ce mois n'a pas {count} fois ce jour de la semaine. Écrivez la date, comme « 20 février 2018 ».",
            $"That month does not have this weekday {count} times. Write the date, as in “20 February 2018”."
        );

    public static Wording Backwards(LocalDate from, LocalDate to) =>
        new(
            $"La période finit le {Names.French.Day(to)}, avant de commencer le {Names.French.Day(from)}. Écrivez d'abord le premier jour.",
            $"The period ends on {Names.English.Day(to)}, before it starts on {Names.English.Day(from)}. Write the first day first."
        );
}
