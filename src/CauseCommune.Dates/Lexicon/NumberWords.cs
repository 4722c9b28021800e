namespace CauseCommune.Dates.Lexicon;

/// <summary>Numbers and ordinals in words, as far as dates count.</summary>
internal static class NumberWords
{
    public static Phrases<int> FrenchCardinals { get; } = French();

    public static Phrases<int> EnglishCardinals { get; } = English();

    private static Phrases<int> French()
    {
        string[] small =
        [
            "un, une",
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
            "dix sept",
            "dix huit",
            "dix neuf",
        ];
        string[] tens = ["vingt", "trente", "quarante", "cinquante", "soixante"];
        var words = new Phrases<int>();
        AddAll(words, small, 1);
        for (var ten = 0; ten < tens.Length; ten++)
        {
            var value = 20 + (10 * ten);
            words.Add(tens[ten], value);
            words.Add(
                $"{tens[ten]} et un, {tens[ten]} et une, {tens[ten]} un, {tens[ten]} une",
                value + 1
            );
            for (var unit = 2; unit <= 9; unit++)
            {
                words.Add($"{tens[ten]} {small[unit - 1]}", value + unit);
            }
        }

        words.Add("soixante quinze", 75);
        words.Add("quatre vingt, quatre vingts", 80);
        words.Add("quatre vingt dix", 90);
        words.Add("cent", 100);
        return words;
    }

    private static Phrases<int> English()
    {
        string[] small =
        [
            "one, a, an",
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
        ];
        string[] tens =
        [
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
        ];
        var words = new Phrases<int>();
        AddAll(words, small, 1);
        for (var ten = 0; ten < tens.Length; ten++)
        {
            var value = 20 + (10 * ten);
            words.Add(tens[ten], value);
            words.Add($"{tens[ten]} one", value + 1);
            for (var unit = 2; unit <= 9; unit++)
            {
                words.Add($"{tens[ten]} {small[unit - 1]}", value + unit);
            }
        }

        words.Add("a hundred, one hundred", 100);
        return words;
    }

    private static void AddAll(Phrases<int> words, string[] list, int first)
    {
        for (var i = 0; i < list.Length; i++)
        {
            words.Add(list[i], first + i);
        }
    }
}
