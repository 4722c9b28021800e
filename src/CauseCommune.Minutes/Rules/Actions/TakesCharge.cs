using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>« Nora se charge de relancer le club », « Ali s'occupe du bar », « le bureau s'engage à… ».</summary>
internal sealed class TakesCharge : ActionRule
{
    private static readonly Shape Takes = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("se s'"),
            Shapes.Maybe(Shapes.Word("en")),
            Shapes.Verb(
                "charger occuper engager proposer atteler attaquer",
                Tense.Present,
                Tense.Future,
                Tense.Subjunctive
            ),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Maybe(Shapes.Word("de d' du des pour a"))
        ),
        Shapes.Then(
            Shapes.Verb("continuer", Tense.Present, Tense.Future),
            Shapes.Word("a de d'"),
            Shapes.Any(Tense.Infinitive)
        ),
        Shapes.Then(Shapes.Verb("accepter", Tense.Present), Shapes.Word("de d'")),
        Shapes.Then(
            Shapes.Word("se"),
            Shapes.Verb("porter", Tense.Present),
            Shapes.Word("volontaire volontaires"),
            Shapes.Word("pour")
        ),
        Shapes.Then(
            Shapes.Verb("être", Tense.Present, Tense.Future),
            Shapes.Verb("charger", Tense.PastParticiple),
            Shapes.Word("de d' du des")
        ),
        Shapes.Then(
            Shapes.Verb("prendre", Tense.Present, Tense.Future),
            Shapes.Word("en"),
            Shapes.Word("charge")
        ),
        Shapes.Then(
            Shapes.Word("va vont"),
            Shapes.Word("se s'"),
            Shapes.Word("charger occuper"),
            Shapes.Word("de d' du des")
        ),
        Shapes.Then(
            Shapes.Verb("être", Tense.Present),
            Shapes.OneOf(Shapes.Word("ok partant partante"), Shapes.Phrase("d' accord")),
            Shapes.Word("pour")
        )
    );

    public override string Example => "Nora se charge de relancer le club.";

    public override string CounterExample => "Le camion se charge par l'arrière.";

    protected override Wording Reason =>
        new("Le texte dit qui s'en charge.", "The text says who takes charge of it.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        var takes = Takes.First(clause);
        if (
            !takes.Found
            || clause.Verb < 0
            || takes.From > clause.Verb + 1
            || takes.To >= clause.To
        )
        {
            return null;
        }

        var subject = Subject.Of(minutes, clause);
        if (subject.Agents.Count == 0)
        {
            return null;
        }

        var next = takes.To;
        while (next < clause.To && clause.Tokens[next].IsAnyOf(FunctionWords.Clitics))
        {
            next++;
        }

        var infinitive = next < clause.To && clause.Tokens[next].Has(Tense.Infinitive);
        return Found(
            clause,
            infinitive ? takes.To : clause.From,
            clause.To,
            Certainty.Sure,
            subject.Agents
        );
    }
}
