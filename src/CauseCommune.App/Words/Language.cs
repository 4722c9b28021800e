using System.Globalization;

namespace CauseCommune.App;

/// <summary>A language that the interface speaks. The code is the first segment of every address.</summary>
public sealed class Language
{
    public static readonly Language French = new("fr", "fr-FR", "Français");
    public static readonly Language English = new("en", "en-GB", "English");
    public static readonly IReadOnlyList<Language> All = [French, English];

    Language(string code, string culture, string name)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture);
        Name = name;
    }

    public string Code { get; }
    public CultureInfo Culture { get; }

    /// <summary>The same language for the grammar of dates.</summary>
    public Dates.Language OfDates =>
        this == French ? Dates.Language.French : Dates.Language.English;

    /// <summary>The name of the language in itself.</summary>
    public string Name { get; }

    public Language Other => this == French ? English : French;

    /// <summary>The language of the request that is being answered; French when nothing says otherwise.</summary>
    public static Language Current =>
        Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? French;

    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>The language that an Accept-Language header prefers; French when it names neither.</summary>
    public static Language Preferred(string? acceptLanguage)
    {
        var best = (Language: French, Weight: 0m);
        foreach (var wish in (acceptLanguage ?? "").Split(',', 20))
        {
            var parts = wish.Split(';', StringSplitOptions.TrimEntries);
            var weight = parts.Length < 2 ? 1m : Weight(parts[1]);
            if (
                Find(parts[0].Split('-')[0].ToLowerInvariant()) is { } found
                && weight > best.Weight
            )
            {
                best = (found, weight);
            }
        }
        return best.Language;
    }

    static decimal Weight(string q) =>
        q.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(
            q.AsSpan(2),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var weight
        )
            ? weight
            : 0m;

    /// <summary>From here on, this request speaks this language.</summary>
    public void Speak() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;

    public override string ToString() => Code;
}
