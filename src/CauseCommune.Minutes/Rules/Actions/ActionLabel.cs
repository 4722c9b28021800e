using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>What is called an action: « Action : appeler Nora », « TODO relire », « A réserver la salle @Nora », an empty checkbox.</summary>
internal sealed class ActionLabel : ActionRule
{
    private static readonly HashSet<string> Labels = FunctionWords.Set(
        "action actions todo tache taches faire"
    );

    private static readonly HashSet<string> Notices = FunctionWords.Set(
        "noter savoir suivre venir voir garder"
    );

    public override string Example => "Action : appeler la mairie";

    public override string CounterExample => "Action culturelle : la fête a réuni cent personnes.";

    protected override Wording Reason =>
        new("Le texte l'annonce comme une action.", "The text announces it as an action.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        var after = AfterLabel(clause.Block);
        if (after < 0 || clause.To <= after)
        {
            return null;
        }

        var from = Math.Max(clause.From, after);
        var first = clause.From <= after || clause.Before is { } before && before.From < after;
        var owners = OwnersOfBlock.Head(minutes, clause.Block);
        if (
            !first
            && clause.Infinitive < 0
            && !(owners.Found && clause.From >= owners.To && (clause.Before?.From ?? 0) < owners.To)
        )
        {
            return null;
        }

        return owners.Found && clause.To <= owners.To
            ? null
            : Found(clause, from, clause.To, Certainty.Sure);
    }

    /// <summary>The index after the label of a block, −1 when it has none.</summary>
    public static int AfterLabel(Block block)
    {
        var tokens = block.Tokens;
        if (block.Kind == BlockKind.Heading || tokens.Count < 2)
        {
            return -1;
        }

        if (block.Ticked == false)
        {
            return 0;
        }

        if (
            tokens[0].Text == "A"
            && tokens[1].Start > tokens[0].End
            && (
                tokens[1].Has(Tense.Infinitive) && !Notices.Contains(tokens[1].Folded)
                || tokens.Any(token => token.Text == "@")
            )
        )
        {
            return tokens[1].Text == ":" ? 2 : 1;
        }

        if (tokens[0].Text is "A" && tokens[1].Text == ":")
        {
            return 2;
        }

        if (tokens[0].Folded is "todo" && tokens[1].IsWord)
        {
            return 1;
        }

        for (var at = 1; at < Math.Min(4, tokens.Count - 1); at++)
        {
            if (tokens[at].Text == ":")
            {
                return Labels.Contains(tokens[at - 1].Folded) && at <= 2 ? at + 1 : -1;
            }
        }

        return -1;
    }
}
