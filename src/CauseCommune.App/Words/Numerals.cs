namespace CauseCommune.App;

/// <summary>Small numbers in letters, for titles that are sentences.</summary>
static class Numerals
{
    static readonly string[] French =
    [
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf",
        "vingt",
    ];

    static readonly string[] English =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];

    public static string? Spell(int n, bool feminine, Language language) =>
        n is < 0 or > 20 ? null
        : language == Language.English ? English[n]
        : n == 1 && feminine ? "une"
        : French[n];
}
