using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("l'atelier d’été", "l'|atelier|d’|été")]
    [InlineData("le sous-préfet est-il là ?", "le|sous-préfet|est-il|là|?")]
    [InlineData("Femmes@Numérique, @nora", "Femmes@Numérique|,|@|nora")]
    [InlineData("**gras** [lien](http://x.example/a) fin", "gras|lien|fin")]
    [InlineData("voir www.example.org/a.b.", "voir|www.example.org/a.b|.")]
    [InlineData("adhérent·e·s, aujourd'hui à 18h30", "adhérent·e·s|,|aujourd'hui|à|18h30")]
    public void Words_are_cut_as_a_reader_would(string text, string tokens) =>
        Assert.Equal(
            tokens.Split('|'),
            new Tokenizer(text, VerbLexicon.French)
                .Tokens(0, text.Length)
                .Select(token => token.Text)
        );

    [Fact]
    public void A_word_with_decomposed_accents_is_the_same_word()
    {
        const string text = "e\u0301cole";

        var token = Assert.Single(new Tokenizer(text, VerbLexicon.French).Tokens(0, text.Length));

        Assert.Equal("école", token.Text);
        Assert.Equal("ecole", token.Folded);
        Assert.Equal(new Passage(0, text.Length), token.Passage);
    }
}
