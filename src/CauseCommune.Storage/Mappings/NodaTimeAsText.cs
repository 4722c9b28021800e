using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Storage.Mappings;

/// <summary>On SQLite, days, hours and instants are text of a fixed width, so that they sort as they follow each other.</summary>
static class NodaTimeAsText
{
    public static readonly InstantPattern Instants = InstantPattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:ss.ffffff'Z'"
    );
    static readonly LocalDatePattern Days = LocalDatePattern.Iso;
    static readonly LocalTimePattern Hours = LocalTimePattern.CreateWithInvariantCulture(
        "HH:mm:ss"
    );

    public static void AddNodaTimeAsText(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Instant>().HaveConversion<InstantConverter>();
        configuration.Properties<LocalDate>().HaveConversion<DayConverter>();
        configuration.Properties<LocalTime>().HaveConversion<HourConverter>();
    }

    /// <summary>A page of a plan reads hundreds of days: what the pattern would read, without its cost.</summary>
    static LocalDate Day(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _]
            ? new(Number(text.AsSpan(0, 4)), Number(text.AsSpan(5, 2)), Number(text.AsSpan(8, 2)))
            : Days.Parse(text).Value;

    static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    sealed class InstantConverter()
        : ValueConverter<Instant, string>(v => Instants.Format(v), v => Instants.Parse(v).Value);

    sealed class DayConverter()
        : ValueConverter<LocalDate, string>(v => Days.Format(v), v => Day(v));

    sealed class HourConverter()
        : ValueConverter<LocalTime, string>(v => Hours.Format(v), v => Hours.Parse(v).Value);
}
