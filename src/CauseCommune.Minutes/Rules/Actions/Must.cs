using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>« Nora doit clore le compte », « la porte devra être réparée ». Duties of everybody are rules, not deeds.</summary>
internal sealed class Must : ActionRule
{
    private static readonly Shape Has = Shapes.Then(
        Shapes.Verb("devoir", Tense.Present, Tense.Future),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Maybe(Shapes.Word("se s' le la les l' y en lui leur")),
        Shapes.Any(Tense.Infinitive)
    );

    private static readonly Shape BeDone = Shapes.Then(
        Shapes.Word("etre"),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Any(Tense.PastParticiple)
    );

    private static readonly HashSet<string> Everybody = FunctionWords.Set(
        "tout toute tous toutes chaque personnes membres adherents candidats utilisateurs"
    );

    public override string Example => "Nora doit clore le compte avant juin.";

    public override string CounterExample => "Tous les adhérents doivent porter un badge.";

    protected override Wording Reason =>
        new("Le texte dit que cela doit être fait.", "The text says that this must be done.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (clause.Verb < 0 || Gates.IsConditional(clause))
        {
            return null;
        }

        var has = Has(clause.Tokens, clause.Verb, clause.To);
        if (has < 0 || Everybody.Contains(clause.First.Folded))
        {
            return null;
        }

        var passive = BeDone(clause.Tokens, has - 1, clause.To);
        if (passive >= 0)
        {
            return Gates.IsStative(clause.Tokens[passive - 1])
                ? null
                : Found(clause, clause.From, clause.To, Certainty.Likely);
        }

        var subject = Subject.Of(minutes, clause);
        if (
            subject.Agents.Count == 0
            || clause.Tokens[has - 1].Forms.All(form => Words.EventVerbs.Contains(form.Lemma))
        )
        {
            return null;
        }

        return Found(clause, clause.From, clause.To, Certainty.Likely, subject.Agents);
    }
}
