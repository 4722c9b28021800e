using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Plans;

/// <summary>The coalition itself, by its name, and those whom the text calls its members: « le collectif Toutes Ensemble ».</summary>
internal sealed class NamesCoalition : Rule
{
    private static readonly HashSet<string> Heads = FunctionWords.Set("collectif coalition");

    private static readonly Shape MemberOf = Shapes.Then(
        Shapes.Maybe(Shapes.Word(",")),
        Shapes.Word("membre"),
        Shapes.Word("du de"),
        Shapes.Maybe(Shapes.Word("la")),
        Shapes.Word("collectif coalition")
    );

    public override string Example => "Le dossier du collectif Toutes Ensemble est prêt.";

    public override string CounterExample => "Le travail collectif a bien avancé.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            for (var at = sentence.From; at < sentence.To; at++)
            {
                var end = Heads.Contains(sentence.Tokens[at].Folded)
                    ? OrganizationName.End(sentence.Tokens, at + 1, sentence.To)
                    : 0;
                if (end > at + 1)
                {
                    yield return new CoalitionMention(
                        new Passage(sentence.Tokens[at].Start, sentence.Tokens[end - 1].End),
                        Certainty.Sure,
                        new Wording(
                            "Le texte nomme ce collectif.",
                            "The text names this coalition."
                        ),
                        minutes.Words(sentence.Tokens, at + 1, end),
                        Cause(minutes, sentence),
                        [.. Members(minutes)]
                    );
                    yield break;
                }
            }
        }
    }

    private static readonly Shape Becomes = Shapes.Verb(
        "devenir",
        Tense.Subjunctive,
        Tense.Infinitive
    );

    // « pour que la lecture devienne grande cause »: what it stands for is what is to become one.
    private static string? Cause(Document minutes, Sentence sentence)
    {
        var becomes = Becomes.First(sentence);
        for (var at = becomes.From - 1; at > sentence.From; at--)
        {
            if (sentence.Tokens[at].Folded is "que" or "faire" && at + 1 < becomes.From)
            {
                return minutes.Words(sentence.Tokens, at + 1, becomes.From);
            }
        }

        return null;
    }

    private static IEnumerable<string> Members(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            var member = MemberOf.First(sentence);
            for (var at = sentence.From; member.Found && at < member.From; at++)
            {
                var end = OrganizationName.End(sentence.Tokens, at, member.From);
                if (end == member.From)
                {
                    yield return minutes.Words(sentence.Tokens, at, end);
                    break;
                }
            }
        }
    }
}
