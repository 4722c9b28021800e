using CauseCommune.Dates;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>One way of writing that somebody is to do something.</summary>
internal abstract class ActionRule
{
    /// <summary>A text in which the rule finds a deed.</summary>
    public abstract string Example { get; }

    /// <summary>A text that looks alike, in which it finds none.</summary>
    public abstract string CounterExample { get; }

    protected abstract Wording Reason { get; }

    /// <summary>The deed of <paramref name="clause"/>, null when this rule sees none.</summary>
    public abstract Deed? Find(Document minutes, Clause clause);

    protected Deed Found(
        Clause clause,
        int from,
        int to,
        Certainty certainty,
        IReadOnlyList<OwnerName>? owners = null
    ) => new(clause, from, Math.Max(to, from + 1), owners, certainty, Reason);

    protected static List<OwnerName> AgentsOf(Document minutes, Clause clause, int from, int to) =>
        new Agents(minutes).In(clause.Tokens, from, to);
}
