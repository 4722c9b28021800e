using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>« Il faudra louer un camion », « reste à prévenir Nora », « penser à réserver », « ne pas oublier de… ».</summary>
internal sealed class MustBeDone : ActionRule
{
    private static readonly Shape Needed = Shapes.OneOf(
        Shapes.Then(Shapes.Word("faut faudra"), Shapes.Maybe(Shapes.Adverbs)),
        Shapes.Then(Shapes.Word("reste restent"), Shapes.Maybe(Shapes.Adverbs), Shapes.Word("a")),
        Shapes.Then(Shapes.Word("penser pensez"), Shapes.Word("a")),
        Shapes.Then(Shapes.Word("pas"), Shapes.Word("oublier"), Shapes.Word("de d'")),
        Shapes.Then(
            Shapes.Word("merci priere priez"),
            Shapes.Maybe(Shapes.Word("donc")),
            Shapes.Word("de d'")
        ),
        Shapes.Then(Shapes.Word("convient"), Shapes.Maybe(Shapes.Adverbs), Shapes.Word("de d'")),
        Shapes.Then(
            Shapes.Word("il"),
            Shapes.Word("est"),
            Shapes.Word("necessaire urgent"),
            Shapes.Word("de d'")
        ),
        Shapes.Then(
            Shapes.Word("il"),
            Shapes.OneOf(Shapes.Word("est"), Shapes.Then(Shapes.Word("a"), Shapes.Word("ete"))),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Word("demande prevu"),
            Shapes.Word("de d'")
        )
    );

    private static readonly Shape Deed = Shapes.Then(
        Needed,
        Shapes.Maybe(Shapes.Word("aussi egalement donc encore")),
        Shapes.Maybe(Shapes.Word("penser")),
        Shapes.Maybe(Shapes.Then(Shapes.Word("a"))),
        Shapes.Maybe(Shapes.Word("se s' le la les l' y en lui leur")),
        Shapes.Any(Tense.Infinitive)
    );

    private static readonly HashSet<string> States = FunctionWords.Set(
        "être avoir pouvoir savoir noter compter négliger comprendre dire reconnaître attendre rassembler atteindre convaincre"
    );

    public override string Example => "Il faudra louer un camion avant mai.";

    public override string CounterExample => "Il faut cinq minutes à pied.";

    protected override Wording Reason =>
        new(
            "Le texte dit que cela est à faire, sans toujours dire par qui.",
            "The text says that this is to be done, not always by whom."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        var deed = Deed.First(clause);
        if (
            !deed.Found
            || clause.Tokens[deed.To - 1].IsOf(States, Tense.Infinitive)
            || Gates.IsConditional(clause)
            || clause.Joint is { } joint && joint.Folded is "qu'" or "quand"
        )
        {
            return null;
        }

        var start = deed.To - 1;
        while (start > deed.From && clause.Tokens[start - 1].IsAnyOf(FunctionWords.Clitics))
        {
            start--;
        }

        return Found(clause, start, clause.To, Certainty.Likely);
    }
}
