using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A sentence that says what is still to be done with a thing: « le règlement reste à écrire », « cette piste est à étudier ».</summary>
internal sealed class ThingIsToBeDone : ActionRule
{
    private static readonly Shape IsTo = Shapes.Then(
        Shapes.Word("est sont reste restent sera seront"),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Word("a"),
        Shapes.Any(Tense.Infinitive)
    );

    private static readonly HashSet<string> NoDeeds = FunctionWords.Set(
        "venir savoir dire être avoir noter suivre craindre déplorer souligner signaler remarquer vendre louer voir"
    );

    public override string Example => "Le règlement intérieur reste à écrire.";

    public override string CounterExample => "Il est à noter que la salle est petite.";

    protected override Wording Reason =>
        new("Le texte dit que cela reste à faire.", "The text says that this is still to be done.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (clause.Verb < 0 || Gates.IsConditional(clause) || Gates.IsHabit(clause))
        {
            return null;
        }

        var to = IsTo(clause.Tokens, clause.Verb, clause.To);
        return
            to < 0
            || clause.Verb == clause.From
                && !(clause.Before is { Verb: >= 0 } && clause.Joint?.Folded is "et")
            || clause.First.Folded is "il" or "ce" or "c'"
            || clause.Tokens[to - 1].IsOf(NoDeeds, Tense.Infinitive)
            ? null
            : Found(clause, clause.From, clause.To, Certainty.Likely);
    }
}
