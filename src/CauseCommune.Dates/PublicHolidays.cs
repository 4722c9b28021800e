using System.Diagnostics.CodeAnalysis;
using CauseCommune.Dates.Calendar;
using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates;

/// <summary>The public holidays of a country.</summary>
public sealed class PublicHolidays
{
    private readonly (Holiday Holiday, Wording Name)[] holidays;

    private PublicHolidays((Holiday Holiday, Wording Name)[] holidays) => this.holidays = holidays;

    /// <summary>
    /// The eleven legal holidays of France (Code du travail, article L3133-1), for the years since 1982, when
    /// 8 May became one again. Two more days hold in Alsace and Moselle only, and are not here.
    /// </summary>
    public static PublicHolidays France { get; } =
        new([
            (Holiday.NewYear, new("jour de l'An", "New Year's Day")),
            (Holiday.EasterMonday, new("lundi de Pâques", "Easter Monday")),
            (Holiday.LabourDay, new("fête du Travail", "Labour Day")),
            (Holiday.Victory, new("fête de la Victoire", "Victory Day")),
            (Holiday.Ascension, new("Ascension", "Ascension Day")),
            (Holiday.WhitMonday, new("lundi de Pentecôte", "Whit Monday")),
            (Holiday.NationalDay, new("fête nationale", "Bastille Day")),
            (Holiday.Assumption, new("Assomption", "Assumption")),
            (Holiday.AllSaints, new("Toussaint", "All Saints' Day")),
            (Holiday.Armistice, new("Armistice", "Armistice Day")),
            (Holiday.Christmas, new("Noël", "Christmas Day")),
        ]);

    /// <summary>True when <paramref name="day"/> is a public holiday.</summary>
    public bool Contains(LocalDate day) => TryGetName(day, out _);

    /// <summary>Says which holiday <paramref name="day"/> is.</summary>
    /// <param name="day">A day of the Gregorian calendar, from 1583 on.</param>
    /// <param name="name">Its name in both languages; null when it is none.</param>
    public bool TryGetName(LocalDate day, [NotNullWhen(true)] out Wording? name)
    {
        foreach (var (holiday, itsName) in holidays)
        {
            if (Feasts.DayOf(holiday, day.Year) == day)
            {
                name = itsName;
                return true;
            }
        }

        name = null;
        return false;
    }

    /// <summary>The holidays of <paramref name="year"/>, in order.</summary>
    public IReadOnlyList<(LocalDate Day, Wording Name)> In(int year) =>
        [.. holidays.Select(h => (Feasts.DayOf(h.Holiday, year), h.Name)).OrderBy(h => h.Item1)];
}
