using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>An infinitive at the head of an item or cell, under whatever heading: « – vérifier le bail ».</summary>
internal sealed class InfinitiveItem : ActionRule
{
    private static readonly HashSet<string> Leads = FunctionWords.Set(
        "objectif objectifs but buts permet permettent permettra missions mission vocation possibilite possibilites role roles options avantages idees pistes proposition propositions principes enjeux"
    );

    public override string Example => "Local\n\n- vérifier le bail";

    public override string CounterExample => "Nos objectifs :\n- vérifier le bail";

    protected override Wording Reason =>
        new(
            "L'élément de liste commence par ce qu'il y a à faire.",
            "The list item begins with what is to be done."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (
            clause.Block.Kind is not BlockKind.Item
            || clause.Infinitive < 0
            || clause.Sentence.IsQuestion
        )
        {
            return null;
        }

        if (
            clause
                .Tokens[clause.Infinitive]
                .Forms.All(form => Words.EventVerbs.Contains(form.Lemma))
        )
        {
            return null;
        }

        var above = clause.Block.Above().FirstOrDefault();
        var gated =
            above is not null && above.Tokens.Any(token => Leads.Contains(token.Folded))
            || minutes.SectionOf(clause.Block)
                is Section.Agenda
                    or Section.Decisions
                    or Section.Present;
        return gated ? null : Found(clause, clause.From, clause.To, Certainty.Likely);
    }
}
