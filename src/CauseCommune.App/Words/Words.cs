using System.Globalization;
using CauseCommune.Dates;
using CauseCommune.Domain;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace CauseCommune.App;

/// <summary>
/// The words of the interface in one language. A key is an area and a name: <c>Plans.Title</c> is <c>Title</c>
/// in Words/Plans.fr.resx and Words/Plans.en.resx. Typography is already applied.
/// </summary>
public sealed class Words
{
    static readonly Words French = new(Language.French);
    static readonly Words English = new(Language.English);

    readonly IReadOnlyDictionary<string, string> sentences;

    Words(Language language)
    {
        Language = language;
        sentences = WordBooks.Read(language);
    }

    public Language Language { get; }

    public static Words In(Language language) => language == Language.French ? French : English;

    /// <summary>A sentence without places to fill.</summary>
    public string this[string key] => Find(key);

    /// <summary>A sentence with its places filled: numbers and dates are written as the language writes them.</summary>
    public string this[string key, params object?[] parts] =>
        string.Format(Language.Culture, Find(key), [.. parts.Select(Write)]);

    /// <summary>
    /// A sentence that counts: <c>key.zero</c> if there is one, <c>key.one</c>, <c>key.many</c>. In French, zero is singular.
    /// {0} is the number, {1} the first of the other parts.
    /// </summary>
    public string Count(string key, int n, params object?[] parts) =>
        this[Form(key, n), [n, .. parts]];

    /// <summary>
    /// A sentence with <c>**bold**</c> and <c>[a link]({0})</c>. Its parts are encoded.
    /// </summary>
    public MarkupString Rich(string key, params object?[] parts) =>
        new(RichText.Html(Find(key), [.. parts.Select(p => Text(Write(p)))]));

    /// <summary>True when both languages know the key, for words that are chosen by a code (a status, a kind).</summary>
    public bool Has(string key) => sentences.ContainsKey(key);

    string Find(string key) =>
        sentences.TryGetValue(key, out var found) ? found : WordBooks.Missing(key, Language);

    string Form(string key, int n) =>
        n == 0 && Has(key + ".zero") ? key + ".zero"
        : n == 1 || (n == 0 && Language == Language.French) ? key + ".one"
        : key + ".many";

    string Text(object? part) => Convert.ToString(part, Language.Culture) ?? "";

    object? Write(object? part) =>
        part switch
        {
            int n => Number(n),
            long n => Number(n),
            Wording wording => Say(wording),
            Period period => Period(period),
            LocalDate day => Day(day),
            LocalTime time => Time(time),
            SaidDate date => Date(date),
            _ => part,
        };

    /// <summary>A phrase that another part of the product says in both languages.</summary>
    public string Say(Wording wording) =>
        Typography.Apply(Language == Language.French ? wording.French : wording.English, Language);

    /// <summary>1 284 or 1,284.</summary>
    public string Number(long n) => n.ToString("#,0", Language.Culture);

    /// <summary>Up to twenty in letters (« quatre », "four"), then in figures; <paramref name="feminine"/> says « une ».</summary>
    public string Spelled(int n, bool feminine = false) =>
        Numerals.Spell(n, feminine, Language) ?? Number(n);

    /// <summary>The same text with its first letter as a capital, for the start of a sentence.</summary>
    public string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], Language.Culture) + text[1..];

    /// <summary>« 5 février 2018 », « 1er mai 2018 ».</summary>
    public string Day(LocalDate day) =>
        $"{DayOfMonth(day)} {Month(day)} {day.Year}".Replace(' ', '\u00A0');

    /// <summary>« lundi 5 février 2018 ».</summary>
    public string LongDay(LocalDate day) =>
        $"{Language.Culture.DateTimeFormat.GetDayName(Weekday(day))} {Day(day)}";

    /// <summary>A date with the precision it was said with.</summary>
    public string Date(SaidDate date, PeriodStyle style = PeriodStyle.Short)
    {
        ArgumentNullException.ThrowIfNull(date);
        return Period(date.Period, style);
    }

    /// <summary>« fin mars 2018 », « 2e trimestre 2018 », « d'ici le 10 mars 2018 »; a day with its weekday only if asked.</summary>
    public string Period(Period period, PeriodStyle style = PeriodStyle.Short) =>
        Typography.Apply(PeriodFormat.Format(period, Language.OfDates, style), Language);

    /// <summary>« 14 h 30 », « 10 h »; in English 14:30.</summary>
    public string Time(LocalTime time) =>
        Language == Language.French
            ? $"{time.Hour}\u00A0h" + (time.Minute == 0 ? "" : $"\u00A0{time.Minute:00}")
            : $"{time.Hour}:{time.Minute:00}";

    string DayOfMonth(LocalDate day) =>
        Language == Language.French && day.Day == 1
            ? "1er"
            : day.Day.ToString(CultureInfo.InvariantCulture);

    string Month(LocalDate day) => Language.Culture.DateTimeFormat.GetMonthName(day.Month);

    static DayOfWeek Weekday(LocalDate day) => (DayOfWeek)((int)day.DayOfWeek % 7);
}
