using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Dossiers;

/// <summary>A larger frame to place the cause in, and who carries it: « dans le cadre du plan climat, porté par la région ».</summary>
internal sealed class LargerFrame : Rule
{
    private static readonly Shape Inside = Shapes.Then(
        Shapes.Verb(
            "inscrire placer intégrer situer rattacher",
            Tense.Infinitive,
            Tense.PastParticiple
        ),
        Shapes.Within(
            10,
            Shapes.OneOf(
                Shapes.Then(
                    Shapes.Word("dans"),
                    Shapes.Maybe(Shapes.Phrase("le cadre de")),
                    Shapes.Maybe(Shapes.Phrase("le cadre du"))
                ),
                Shapes.Word("a au")
            )
        )
    );

    private static readonly Shape CarriedBy = Shapes.Then(
        Shapes.Maybe(Shapes.Word("qui")),
        Shapes.Maybe(Shapes.Word("est")),
        Shapes.Verb("porter conduire piloter mener", Tense.PastParticiple),
        Shapes.Word("par")
    );

    private static readonly Shape Carries = Shapes.Then(
        Shapes.Word("que"),
        Shapes.Within(6, Shapes.Verb("porter", Tense.Present))
    );

    public override string Example =>
        "Nous voulons inscrire la démarche dans le cadre du plan climat, porté par la région Exemple.";

    public override string CounterExample => "Nous voulons inscrire ce point dans le compte rendu.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            var inside = Inside.First(sentence);
            if (!inside.Found)
            {
                continue;
            }

            var tokens = sentence.Tokens;
            var start = OrganizationName.AfterArticle(tokens, inside.To, sentence.To);
            var end = NounPhrase.End(tokens, start, sentence.To);
            var carrier = Carrier(minutes, sentence, start);
            if (end <= start || carrier is null)
            {
                continue;
            }

            end = Math.Min(end, carrier.Value.From);
            while (end > start && tokens[end - 1].Text is "," or "que" or "qui")
            {
                end--;
            }

            yield return new FrameMention(
                new Passage(tokens[start].Start, tokens[carrier.Value.To - 1].End),
                Certainty.Likely,
                new Wording(
                    "Le texte parle d'un cadre plus large où placer la démarche, et dit qui le porte.",
                    "The text speaks of a larger frame to place the approach in, and says who carries it."
                ),
                minutes.Words(tokens, start, end),
                carrier.Value.Words
            );
        }
    }

    private static (int From, int To, string Words)? Carrier(
        Document minutes,
        Sentence sentence,
        int start
    )
    {
        var tokens = sentence.Tokens;
        var by = CarriedBy.First(tokens, start, sentence.To);
        if (by.Found)
        {
            var end = NounPhrase.End(tokens, by.To, sentence.To);
            return end > by.To ? (by.From, end, minutes.Words(tokens, by.To, end)) : null;
        }

        var that = Carries.First(tokens, start, sentence.To);
        if (!that.Found)
        {
            return null;
        }

        // « que porte la région », or « que la région porte »
        var inverted = that.To - that.From == 2;
        var (from, to) = inverted
            ? (that.To, NounPhrase.End(tokens, that.To, sentence.To))
            : (that.From + 1, that.To - 1);
        return to > from
            ? (that.From, Math.Max(to, that.To), minutes.Words(tokens, from, to))
            : null;
    }
}
