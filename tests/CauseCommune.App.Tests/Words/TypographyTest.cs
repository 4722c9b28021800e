using CsCheck;

namespace CauseCommune.App.Tests;

public sealed class TypographyTest
{
    [Theory]
    [InlineData("Vraiment ? Oui !", "Vraiment\u202F? Oui\u202F!")]
    [InlineData("Vraiment? Oui!", "Vraiment\u202F? Oui\u202F!")]
    [InlineData("un ; deux", "un\u202F; deux")]
    [InlineData("Promis : six", "Promis\u00A0: six")]
    [InlineData("« Le code »", "«\u202FLe code\u202F»")]
    [InlineData("«Le code»", "«\u202FLe code\u202F»")]
    [InlineData("l'atelier", "l’atelier")]
    [InlineData("la suite...", "la suite…")]
    [InlineData("40 %", "40\u202F%")]
    [InlineData("le 5 février 2018, le 1er mai", "le 5\u00A0février 2018, le 1er\u00A0mai")]
    public void French_gets_its_spaces_and_signs(string typed, string set) =>
        Assert.Equal(set, Typography.Apply(typed, Language.French));

    [Theory]
    [InlineData("https://exemple.fr/page?q=1;b=2!x")]
    [InlineData("14:30")]
    [InlineData("! ?")]
    [InlineData("marsouin 5 marsouins")]
    public void What_is_no_sentence_stays_as_it_is(string typed) =>
        Assert.Equal(typed.Replace("! ?", "!\u202F?"), Typography.Apply(typed, Language.French));

    [Theory]
    [InlineData("Really? It's done: yes!", "Really? It’s done: yes!")]
    public void English_keeps_its_spaces(string typed, string set) =>
        Assert.Equal(set, Typography.Apply(typed, Language.English));

    [Fact]
    public void Set_twice_nothing_changes_more() =>
        Pieces
            .Array[0, 12]
            .Sample(pieces =>
            {
                var once = Typography.French(string.Concat(pieces));
                Assert.Equal(once, Typography.French(once));
            });

    [Fact]
    public void No_letter_and_no_digit_is_lost() =>
        Pieces
            .Array[0, 12]
            .Sample(pieces =>
            {
                var typed = string.Concat(pieces);
                Assert.Equal(
                    typed.Where(char.IsLetterOrDigit),
                    Typography.French(typed).Where(char.IsLetterOrDigit)
                );
            });

    static readonly string[] Signs =
    [
        " ",
        "\u00A0",
        "\u202F",
        "«",
        "»",
        ";",
        "!",
        "?",
        ":",
        "%",
        "...",
        "'",
        "’",
        "a",
        "Élise",
        "5",
        "1er",
        "février",
        "/",
        "(",
        ")",
        "\n",
    ];

    static readonly Gen<string> Pieces = Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]);
}
