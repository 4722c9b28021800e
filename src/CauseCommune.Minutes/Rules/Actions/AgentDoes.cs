using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A named doer and a verb in the present, with an « @ » or a list of tasks to show that it is a promise.</summary>
internal sealed class AgentDoes : ActionRule
{
    private static readonly HashSet<string> Telling = FunctionWords.Set(
        "présenter expliquer signaler rappeler informer préciser demander indiquer souligner exposer annoncer ajouter répondre remercier évoquer suggérer constater insister remarquer dire penser trouver estimer souhaiter vouloir aimer savoir croire proposer arriver partir quitter poser attendre"
    );

    public override string Example => "@Nora envoie le plan à la mairie";

    public override string CounterExample => "Nora envoie souvent des cartes.";

    protected override Wording Reason =>
        new(
            "Le texte dit qui le fait, et le présente comme une tâche.",
            "The text says who does it, and shows it as a task."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (
            clause.Verb < 0
            || clause.Sentence.IsQuestion
            || Gates.IsHabit(clause)
            || Gates.IsConditional(clause)
        )
        {
            return null;
        }

        var verb = clause.Tokens[clause.Verb];
        if (
            !verb.Has(Tense.Present)
            || verb.IsOf(Telling, Tense.Present)
            || verb.Forms.All(form => Words.EventVerbs.Contains(form.Lemma))
            || IsCompound(clause)
        )
        {
            return null;
        }

        var isCalled = clause.First.Text == "@";
        if (!isCalled && minutes.SectionOf(clause.Block) != Section.Actions)
        {
            return null;
        }

        var agents = AgentsOf(minutes, clause, clause.From, clause.Verb);
        return agents.Count > 0
            ? Found(clause, clause.From, clause.To, Certainty.Likely, agents)
            : null;
    }

    // « a envoyé », « est parti »: told of the past.
    private static bool IsCompound(Clause clause) =>
        clause.Tokens[clause.Verb].IsOf("avoir")
        || clause.Tokens[clause.Verb].IsOf("être")
        || clause.Tokens[clause.Verb].IsOf("aller");
}
