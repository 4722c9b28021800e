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
            clause.Block.Kind is not (BlockKind.Item or BlockKind.Cell) && !IsLine(clause)
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
            || above is not null && minutes.Announces(above) == Section.Agenda
            || minutes.SectionOf(clause.Block) is Section.Decisions or Section.Present;
        return gated || clause.To - clause.Infinitive < 2
            ? null
            : Found(
                clause,
                clause.From,
                clause.To,
                clause.Block.Kind == BlockKind.Item ? Certainty.Likely : Certainty.Doubtful
            );
    }

    // A paragraph of one short sentence, as in a list without marks.
    private static bool IsLine(Clause clause) =>
        clause.Block.Kind == BlockKind.Paragraph
        && clause.Block.Sentences.Count == 1
        && clause.Block.Tokens.Count <= 25
        && clause.Infinitive <= 1;
}
