using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>The items of a list whose lead says that they will be done: « Seront lancés : – l'audit – l'enquête ».</summary>
internal sealed class LeadItem : ActionRule
{
    private static readonly Shape Promises = Shapes.OneOf(
        Shapes.Then(
            Shapes.Verb("être", Tense.Future),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Any(Tense.PastParticiple)
        ),
        Shapes.Then(Shapes.Word("faut faudra"), Shapes.Word(":")),
        Shapes.Then(
            Shapes.Word("reste restent"),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Word("a"),
            Shapes.Word(":")
        )
    );

    public override string Example =>
        "Les travaux suivants seront lancés :\n- l'audit du local\n- l'enquête";

    public override string CounterExample =>
        "Le jury sera composé de :\n- trois élus du conseil\n- deux parents";

    protected override Wording Reason =>
        new(
            "La phrase au-dessus de la liste dit que cela sera fait.",
            "The sentence above the list says that this will be done."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        var block = clause.Block;
        var lead = block.Parent ?? block.Lead;
        if (
            block.Kind != BlockKind.Item
            || clause.Before is not null
            || clause.Sentence != block.Sentences[0]
            || lead is null
            || lead.Sentences.Count == 0
            || !minutes.EndsWithColon(lead)
        )
        {
            return null;
        }

        var promises = Promises.First(lead.Sentences[^1]);
        if (!promises.Found || Gates.IsStative(lead.Tokens[promises.To - 1]) || clause.Verb >= 0)
        {
            return null;
        }

        return Found(clause, clause.From, clause.To, Certainty.Likely);
    }
}
