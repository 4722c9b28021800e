using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>« Nous devons choisir un référent », « chacun doit relire »: a deed of those who met, often only a resolve.</summary>
internal sealed class WeMust : ActionRule
{
    private static readonly Shape Has = Shapes.Then(
        Shapes.Word("devons doit devra devrons"),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Maybe(Shapes.Word("se s' le la les l' y en lui leur")),
        Shapes.Any(Tense.Infinitive)
    );

    private static readonly HashSet<string> We = FunctionWords.Set("nous on chacun chacune");

    private static readonly HashSet<string> States = FunctionWords.Set(
        "être avoir pouvoir savoir envisager accepter attendre reconnaître faire"
    );

    public override string Example => "Nous devons choisir un référent.";

    public override string CounterExample => "Nous devons être prudents.";

    protected override Wording Reason =>
        new(
            "Les personnes réunies disent qu'elles doivent le faire.",
            "Those who met say that they must do it."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (clause.Verb < 1 || Gates.IsConditional(clause) || Gates.IsHabit(clause))
        {
            return null;
        }

        var has = Has(clause.Tokens, clause.Verb, clause.To);
        var subject = clause.Tokens[clause.Verb - 1];
        if (
            has < 0
            || !We.Contains(subject.Folded)
            || clause.Tokens[has - 1].IsOf(States, Tense.Infinitive)
        )
        {
            return null;
        }

        return Found(
            clause,
            clause.Verb - 1,
            clause.To,
            Certainty.Doubtful,
            subject.Folded is "chacun" or "chacune"
                ?
                [
                    new OwnerName(
                        minutes.Words(clause.Tokens, clause.Verb - 1, clause.Verb),
                        OwnerKind.Group,
                        subject.Passage
                    ),
                ]
                : null
        );
    }
}
