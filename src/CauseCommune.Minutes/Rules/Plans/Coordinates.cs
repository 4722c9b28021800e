using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Plans;

/// <summary>The organisation that gathers the actions of all: « l'Amicale centralise les prochaines actions ».</summary>
internal sealed class Coordinates : Rule
{
    private static readonly Shape Gathers = Shapes.Then(
        Shapes.Maybe(Shapes.Then(Shapes.Verb("charger", Tense.PastParticiple), Shapes.Word("de"))),
        Shapes.Verb(
            "centraliser coordonner rassembler recueillir",
            Tense.Present,
            Tense.Imperfect,
            Tense.Future,
            Tense.Conditional,
            Tense.Infinitive,
            Tense.Subjunctive
        )
    );

    private static readonly Shape GatheredBy = Shapes.Then(
        Shapes.Verb("centraliser coordonner rassembler recueillir", Tense.PastParticiple),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Word("par")
    );

    private static readonly HashSet<string> Gathered = FunctionWords.Set(
        "action actions proposition propositions contribution contributions suite suites idees fiches plan engagements"
    );

    public override string Example =>
        "Il est convenu que l'Amicale centralise les prochaines actions.";

    public override string CounterExample => "L'Amicale centralise les clés de la salle.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            var passive = GatheredBy.First(sentence);
            if (
                passive.Found
                && Holds(sentence, sentence.From, passive.From)
                && After(sentence, passive.To) is { Found: true } by
            )
            {
                yield return Mention(minutes, sentence, by, passive.From, by.To);
                continue;
            }

            var active = Gathers.First(sentence);
            if (
                active.Found
                && !(
                    active.From > sentence.From
                    && sentence.Tokens[active.From - 1].Folded
                        is "est"
                            or "sont"
                            or "ete"
                            or "a"
                            or "ont"
                )
                && Holds(sentence, active.To, Math.Min(sentence.To, active.To + 7))
                && Before(sentence, active.From) is { Found: true } body
            )
            {
                yield return Mention(minutes, sentence, body, body.From, active.To);
            }
        }
    }

    private static bool Holds(Sentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Gathered.Contains(sentence.Tokens[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static Match After(Sentence sentence, int at)
    {
        var start = OrganizationName.AfterArticle(sentence.Tokens, at, sentence.To);
        var end = OrganizationName.End(sentence.Tokens, start, sentence.To);
        return end > start ? new Match(start, end) : new Match(-1, -1);
    }

    private static Match Before(Sentence sentence, int verb)
    {
        var last = new Match(-1, -1);
        for (var at = Math.Max(sentence.From, verb - 12); at < verb; at++)
        {
            var end = OrganizationName.End(sentence.Tokens, at, verb);
            if (end > at)
            {
                last = new Match(at, end);
                at = end;
            }
        }

        return last.Found && verb - last.To <= 5 ? last : new Match(-1, -1);
    }

    private static CoordinatorMention Mention(
        Document minutes,
        Sentence sentence,
        Match body,
        int from,
        int to
    ) =>
        new(
            new Passage(
                sentence.Tokens[Math.Min(from, body.From)].Start,
                sentence.Tokens[Math.Max(to, body.To) - 1].End
            ),
            Certainty.Sure,
            new Wording(
                "Le texte dit que cette organisation rassemble les actions.",
                "The text says that this organisation gathers the actions."
            ),
            minutes.Words(sentence.Tokens, body.From, body.To)
        );
}
