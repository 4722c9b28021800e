using CauseCommune.Dates;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A deed that a rule has found: the tokens that state it, and who does it when the rule saw that.</summary>
/// <param name="Clause">The clause that it was found in.</param>
/// <param name="From">Index of the first token that states it.</param>
/// <param name="To">Index after the last one.</param>
/// <param name="Owners">Who does it; null when the rule did not look.</param>
/// <param name="Certainty">How sure the rule is.</param>
/// <param name="Reason">Why it was taken for an action.</param>
internal sealed record Deed(
    Clause Clause,
    int From,
    int To,
    IReadOnlyList<OwnerName>? Owners,
    Certainty Certainty,
    Wording Reason
)
{
    public Passage Passage => new(Clause.Tokens[From].Start, Clause.Tokens[To - 1].End);
}
