using CauseCommune.Minutes.Text;
using NodaTime;

namespace CauseCommune.Minutes.Tests.Text;

public sealed class ClauseCutterTests
{
    [Theory]
    [InlineData(
        "Nora relance la mairie et Ali réserve la salle.",
        "Nora relance la mairie|Ali réserve la salle"
    )]
    [InlineData(
        "relancer la mairie, réserver la salle et prévenir Nora",
        "relancer la mairie|réserver la salle|prévenir Nora"
    )]
    [InlineData("Il est convenu que Nora enverra le plan.", "Il est convenu|Nora enverra le plan")]
    [InlineData("Nora et Ali enverront le plan.", "Nora et Ali enverront le plan")]
    [InlineData("Le plan que Nora a relu sera publié.", "Le plan que Nora a relu sera publié")]
    [InlineData("relire et corriger le texte", "relire et corriger le texte")]
    [InlineData("La salle, qui est petite, sera louée.", "La salle, qui est petite, sera louée")]
    public void A_sentence_is_cut_where_a_new_deed_begins(string text, string clauses)
    {
        var minutes = Document.Of(text, new ReadingContext(new LocalDate(2031, 1, 1)));

        var cut = minutes
            .Sentences.SelectMany(s => s.Clauses)
            .Select(c => minutes.Words(c.Tokens, c.From, c.To));

        Assert.Equal(clauses.Split('|'), cut);
    }
}
