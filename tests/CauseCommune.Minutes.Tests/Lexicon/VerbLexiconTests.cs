using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Tests.Lexicon;

public sealed class VerbLexiconTests
{
    [Theory]
    [InlineData("enverra", "envoyer", "Future")]
    [InlineData("relancer", "relancer", "Infinitive")]
    [InlineData("prévue", "prévoir", "PastParticiple")]
    [InlineData("Doivent", "devoir", "Present")]
    [InlineData("ENVOYÉ", "envoyer", "PastParticiple")]
    [InlineData("ENVOYE", "envoyer", "PastParticiple")]
    [InlineData("prevoir", "prévoir", "Infinitive")]
    public void A_form_gives_its_infinitive_and_tense(string word, string lemma, string tense) =>
        Assert.Contains(
            VerbLexicon.French.Forms(word),
            form => form.Lemma == lemma && form.Tense.ToString() == tense
        );

    [Theory]
    [InlineData("atelier")]
    [InlineData("premier")]
    [InlineData("à")]
    [InlineData("mairie")]
    public void What_only_looks_like_a_verb_is_none(string word) =>
        Assert.Empty(VerbLexicon.French.Forms(word));
}
