using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>« La mairie enverra le plan », « Nora va relancer le club », « nous publierons le bilan ».</summary>
internal sealed class AgentWillDo : ActionRule
{
    private static readonly Shape GoingTo = Shapes.Then(
        Shapes.Word("va vont allons"),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Maybe(Shapes.Word("se s' y en le la les l' lui leur")),
        Shapes.Maybe(Shapes.Word("en")),
        Shapes.Any(Tense.Infinitive)
    );

    private static readonly HashSet<string> We = FunctionWords.Set("nous on je j'");

    public override string Example => "La mairie enverra le plan en juin.";

    public override string CounterExample => "La fête commencera à midi.";

    protected override Wording Reason =>
        new("Le texte dit qui le fera.", "The text says who will do it.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (clause.Verb < 0 || Gates.IsHabit(clause) || Gates.IsConditional(clause))
        {
            return null;
        }

        var verb = clause.Tokens[clause.Verb];
        var going = GoingTo(clause.Tokens, clause.Verb, clause.To);
        var deed = going >= 0 ? clause.Tokens[going - 1] : verb;
        if (
            going < 0 && !verb.Has(Tense.Future)
            || deed.Forms.All(form => Words.EventVerbs.Contains(form.Lemma))
        )
        {
            return null;
        }

        var subject = Subject.Of(minutes, clause);
        if (subject.Agents.Count > 0)
        {
            return Found(clause, clause.From, clause.To, Certainty.Likely, subject.Agents);
        }

        return subject.Length == 1 && We.Contains(clause.Tokens[clause.From].Folded)
            ? Found(clause, clause.From, clause.To, Certainty.Likely, [])
            : null;
    }
}
