using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>Who stands before the verb of a clause; through « il », « qui » and an empty place, who stood before.</summary>
internal readonly record struct Subject(IReadOnlyList<OwnerName> Agents, int Length)
{
    private static readonly HashSet<string> Pronouns = FunctionWords.Set("il elle ils elles");

    public static Subject Of(Document minutes, Clause clause)
    {
        var verb = clause.Verb;
        var start = AfterAdverbial(minutes, clause);
        while (
            verb > start
            && clause.Tokens[verb - 1].IsAnyOf(FunctionWords.Clitics)
            && !clause.Tokens[verb - 1].Is("nous")
        )
        {
            verb--;
        }

        if (
            verb == start
            && clause.Before is { Verb: >= 0 } before
            && clause.Joint?.Folded is "et" or "puis" or ","
        )
        {
            return Of(minutes, before);
        }

        if (verb - start == 1 && Pronouns.Contains(clause.Tokens[start].Folded))
        {
            return new Subject(Antecedent(minutes, clause), 1);
        }

        return new Subject(new Agents(minutes).In(clause.Tokens, start, verb), verb - start);
    }

    // « En mai, Nora enverra… »: the subject begins after the comma.
    private static int AfterAdverbial(Document minutes, Clause clause)
    {
        var start = clause.From;
        for (var at = clause.From; at < clause.Verb; at++)
        {
            if (
                clause.Tokens[at].Text == ","
                && at - clause.From <= 8
                && !new Agents(minutes).In(clause.Tokens, clause.From, at).Any(_ => true)
            )
            {
                start = at + 1;
            }
        }

        return start;
    }

    // The subject of the clause before, in the same block, when it is people.
    private static List<OwnerName> Antecedent(Document minutes, Clause clause)
    {
        var before = clause.Before ?? FirstOfSentenceBefore(clause);
        if (before is not { Verb: >= 0 })
        {
            return [];
        }

        var agents = new Agents(minutes).In(before.Tokens, before.From, before.Verb);
        return agents.TrueForAll(agent => agent.Kind == OwnerKind.Person) ? agents : [];
    }

    private static Clause? FirstOfSentenceBefore(Clause clause) =>
        clause.Sentence.Before is { Clauses: [var first, ..] } ? first : null;
}
