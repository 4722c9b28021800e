using CauseCommune.Dates;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>The second of two deeds that are said in one breath: « … relancer le club et réserver la salle ».</summary>
internal sealed class NextInfinitive : ActionRule
{
    public override string Example => "Nora se charge de relancer le club et de réserver la salle.";

    public override string CounterExample => "Le but est de jouer et de gagner.";

    protected override Wording Reason =>
        new("Le texte l'ajoute à une autre action.", "The text adds it to another action.");

    /// <summary>The rules that may have found the deed before.</summary>
    public required IReadOnlyList<ActionRule> Others { get; init; }

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (
            clause.Infinitive < 0
            || clause.Before is null
            || clause.Joint?.Text is not ("," or "et" or "puis" or "&" or "ou")
        )
        {
            return null;
        }

        var before = clause.Before;
        var chain = 0;
        while (before is not null && chain++ < 6)
        {
            foreach (var rule in Others)
            {
                if (rule.Find(minutes, before) is { } deed)
                {
                    return Found(clause, clause.Infinitive, clause.To, deed.Certainty, deed.Owners);
                }
            }

            before = before.Infinitive >= 0 ? before.Before : null;
        }

        return null;
    }
}
