using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>An item of a list of things to do: « À faire : – relancer l'assureur », « Actions : – envoi du courrier ».</summary>
internal sealed class SectionItem : ActionRule
{
    // What begins so tells how things stand, or what somebody thinks.
    private static readonly HashSet<string> States = FunctionWords.Set(
        "pas en idee idees accord question questions non ok oui remarque remarques exemple aucun aucune rien deja fait"
    );

    public override string Example => "À faire :\n- relancer l'assureur\n- envoi du courrier";

    public override string CounterExample => "Fait :\n- relancer l'assureur";

    protected override Wording Reason =>
        new(
            "Cela figure dans une liste de choses à faire.",
            "This stands in a list of things to do."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (
            minutes.SectionOf(clause.Block) != Section.Actions
            || clause.Block.Kind == BlockKind.Heading
            || minutes.EndsWithColon(clause.Block)
        )
        {
            return null;
        }

        if (clause.Infinitive >= 0)
        {
            return Found(
                clause,
                clause.From,
                clause.To,
                clause.Block.Kind == BlockKind.Item ? Certainty.Sure : Certainty.Likely
            );
        }

        var first = clause.Sentence == clause.Block.Sentences[0] && IsFirstDeed(minutes, clause);
        if (!first)
        {
            return null;
        }

        var noun = Words.Deeds.Contains(clause.First.Folded);
        if (clause.Block.Kind != BlockKind.Item && clause.Block.Heading is not { Level: 7 })
        {
            return noun && clause.Block.Tokens.Count < 40
                ? Found(clause, clause.From, clause.To, Certainty.Likely)
                : null;
        }

        // A fragment that is no deed by its words is one only when somebody is named beside it.
        var fragment =
            clause.Block.Kind == BlockKind.Item
            && clause.Verb < 0
            && !clause.Sentence.IsQuestion
            && !States.Contains(clause.First.Folded)
            && clause.Block.Tokens.Count <= 14
            && clause.Block.Above().FirstOrDefault() is { } above
            && minutes.Announces(above) == Section.Actions;
        if (!noun && !fragment && !IsNamed(minutes, clause))
        {
            return null;
        }

        return Found(clause, clause.From, clause.To, noun ? Certainty.Sure : Certainty.Likely);
    }

    private static bool IsNamed(Document minutes, Clause clause) =>
        OwnersOfBlock.Head(minutes, clause.Block).Found
        || OwnersOfBlock
            .Tail(minutes, clause.Tokens, clause.From, clause.Block.Tokens.Count, loosely: true)
            .Found;

    // The first clause of the item, or the one after « Nora : ».
    private static bool IsFirstDeed(Document minutes, Clause clause) =>
        clause.To - clause.From > 1
        && (
            clause.Before is null && !OwnersOfBlock.Head(minutes, clause.Block).Found
            || clause.From >= OwnersOfBlock.Head(minutes, clause.Block).To
                && (clause.Before?.From ?? 0) < OwnersOfBlock.Head(minutes, clause.Block).To
        );
}
