using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Dossiers;

/// <summary>What remains to be found out: « chercher les voies et moyens de… », « reste à savoir comment… ».</summary>
internal sealed class OpenQuestion : Rule
{
    private static readonly Shape Ways = Shapes.OneOf(
        Shapes.Phrase("les voies et moyens"),
        Shapes.Phrase("les voies et les moyens"),
        Shapes.Phrase("les moyens et les voies"),
        Shapes.Then(
            Shapes.Word("par de"),
            Shapes.Word("quels quelles"),
            Shapes.Word("moyens voies")
        )
    );

    private static readonly Shape Remains = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("reste restent"),
            Shapes.Maybe(Shapes.Word("donc")),
            Shapes.Word("a"),
            Shapes.Verb("savoir définir déterminer trouver décider", Tense.Infinitive)
        ),
        Shapes.Then(Shapes.Word("question"), Shapes.Word("ouverte"), Shapes.Word(":"))
    );

    public override string Example =>
        "La ministre veut envisager les voies et moyens d'agir dans la durée.";

    public override string CounterExample => "Les moyens du club sont en baisse.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            var ways = Ways.First(sentence);
            var found = ways.Found ? ways : Remains.First(sentence);
            if (!found.Found)
            {
                continue;
            }

            var tokens = sentence.Tokens;
            var from = ways.Found ? ways.From : found.To;
            var to = sentence.To;
            while (to > from && tokens[to - 1].Kind == TokenKind.Mark)
            {
                to--;
            }

            if (to <= from)
            {
                continue;
            }

            yield return new QuestionMention(
                new Passage(tokens[from].Start, tokens[to - 1].End),
                Certainty.Likely,
                new Wording(
                    "Le texte dit ce qu'il reste à trouver, sans donner la réponse.",
                    "The text says what remains to be found, without giving the answer."
                ),
                minutes.Words(tokens, from, to)
            );
        }
    }
}
