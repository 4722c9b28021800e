using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Decisions;

/// <summary>What was settled in so many words: « il a été convenu que… », « le conseil décide de… », « nous avons validé… ».</summary>
internal sealed class Settled : Rule
{
    private const string Verbs = "convenir décider acter arrêter résoudre choisir";

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

    private static readonly Shape Earlier = Shapes.Then(
        Shapes.Word("avait avaient avions"),
        Shapes.Maybe(Shapes.Word("ete"))
    );

    private static readonly Shape Taken = Shapes.Then(
        Shapes.Word("la une"),
        Shapes.Word("decision"),
        Shapes.OneOf(Shapes.Word("est"), Shapes.Then(Shapes.Word("a"), Shapes.Word("ete"))),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Word("prise"),
        Shapes.Word("de d' que qu'")
    );

    private static readonly Shape ByBody = Shapes.Then(
        Shapes.OneOf(
            Shapes.Verb(
                "décider approuver adopter valider voter élire désigner nommer mandater",
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
            // « il avait été décidé » tells of another meeting.
            var impersonal = Earlier.First(sentence).Found ? default : Impersonal.First(sentence);
            impersonal = impersonal.To > 0 && impersonal.Found ? impersonal : Taken.First(sentence);
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
        "conseil assemblee ca ag bureau comite copil commission membres jury collectif adherents participants presents conseillers"
    );
}
