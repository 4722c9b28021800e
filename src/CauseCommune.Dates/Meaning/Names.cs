using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>Dates in the words of a language, for sentences and for <see cref="PeriodFormat"/>.</summary>
internal sealed class Names
{
    private readonly string[] months;
    private readonly string[] weekdays;
    private readonly bool french;

    private Names(bool french, string months, string weekdays)
    {
        this.french = french;
        this.months = months.Split(' ');
        this.weekdays = weekdays.Split(' ');
    }

    public static Names French { get; } =
        new(
            french: true,
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "lundi mardi mercredi jeudi vendredi samedi dimanche"
        );

    public static Names English { get; } =
        new(
            french: false,
            "January February March April May June July August September October November December",
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
        );

    public static Names In(Language language) => language == Language.English ? English : French;

    public string Month(int month) => months[month - 1];

    public string Weekday(IsoDayOfWeek day) => weekdays[(int)day - 1];

    /// <summary>« 1er » on the first of the month in French, else the bare number.</summary>
    public string DayNumber(int day) => french && day == 1 ? "1er" : $"{day}";

    /// <summary>« 2e », « 2nd ».</summary>
    public string Ordinal(int number) =>
        french ? (number == 1 ? "1er" : $"{number}e")
        : (number % 100) is 11 or 12 or 13 ? $"{number}th"
        : (number % 10) switch
        {
            1 => $"{number}st",
            2 => $"{number}nd",
            3 => $"{number}rd",
            _ => $"{number}th",
        };

    public string DayOfMonth(LocalDate day) => $"{DayNumber(day.Day)} {Month(day.Month)}";

    public string Day(LocalDate day) => $"{DayOfMonth(day)} {day.Year}";
}
