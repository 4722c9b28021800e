namespace CauseCommune.Minutes.Rules;

/// <summary>Merges what several rules found of the same thing, and puts mentions in the order of the text.</summary>
internal static class Ranking
{
    public static IReadOnlyList<Mention> InOrder(List<Mention> mentions)
    {
        var kept = new List<Mention>(mentions.Count);
        kept.AddRange(mentions.Where(m => m is not DecisionMention));
        var reach = 0;
        foreach (
            var decision in mentions
                .OfType<DecisionMention>()
                .OrderBy(d => d.Passage.Start)
                .ThenByDescending(d => d.Certainty)
        )
        {
            if (decision.Passage.Start >= reach)
            {
                kept.Add(decision);
                reach = decision.Passage.End;
            }
        }

        return [.. kept.OrderBy(m => m.Passage.Start).ThenBy(m => m.Passage.End)];
    }
}
