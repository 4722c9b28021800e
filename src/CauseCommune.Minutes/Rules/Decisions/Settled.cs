using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Decisions;

/// <summary>What was settled in so many words: « il a été convenu que… », « le conseil décide de… », « nous avons validé… ».</summary>
internal sealed class Settled : Rule
{
    private const string Verbs = "convenir décider acter arrêter résoudre";

    private static readonly Shape Impersonal = Shapes.Then(
        Shapes.Word("il on nous"),
        Shapes.Maybe(Shapes.Word("nous")),
        Shapes.OneOf(Shapes.Being, Shapes.Word("a avons sommes")),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Verb(Verbs, Tense.PastParticiple),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Maybe(Shapes.Then(Shapes.Word("a"), Shapes.Word("l'"), Shapes.Word("unanimite"))),
        Shapes.Word("que qu' de d'")
    );

    private static readonly Shape ByBody = Shapes.Then(
        Shapes.OneOf(
            Shapes.Verb(
                "décider approuver adopter valider voter élire",
                Tense.Present,
                Tense.SimplePast
            ),
            Shapes.Then(
                Shapes.Word("a ont"),
                Shapes.Maybe(Shapes.Adverbs),
                Shapes.Verb("décider approuver adopter valider voter élire", Tense.PastParticiple)
            )
        )
    );

    public override string Example => "Il a été convenu que la fête aurait lieu en juin.";

    public override string CounterExample => "Il a été rappelé que la fête aurait lieu en juin.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            var tokens = sentence.Tokens;
            var impersonal = Impersonal.First(sentence);
            if (impersonal.Found)
            {
                yield return Decision.Of(
                    minutes,
                    tokens,
                    impersonal.From,
                    Decision.End(sentence),
                    Certainty.Sure
                );
                continue;
            }

            var verb = ByBody.First(sentence);
            if (
                verb.Found
                && verb.From > sentence.From
                && IsBody(sentence, verb.From)
                && !sentence.IsQuestion
            )
            {
                var clause = sentence.Clauses.FirstOrDefault(c =>
                    c.From <= verb.From && verb.From < c.To
                );
                yield return Decision.Of(
                    minutes,
                    tokens,
                    clause?.From ?? sentence.From,
                    Decision.End(sentence),
                    Certainty.Likely
                );
            }
        }
    }

    // « le conseil », « l'assemblée », « le CA » just before the verb.
    private static bool IsBody(Sentence sentence, int verb)
    {
        for (var at = Math.Max(sentence.From, verb - 5); at < verb; at++)
        {
            if (Bodies.Contains(sentence.Tokens[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<string> Bodies = FunctionWords.Set(
        "conseil assemblee ca ag bureau comite copil commission membres jury collectif adherents participants presents"
    );
}
