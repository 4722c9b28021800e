using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A line that only completes what stands above it: « Responsable : Nora », « Échéance : 12 mars », « État : fait ».</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="From">Index of the first token after the colon.</param>
internal readonly record struct FieldLine(FieldKind Kind, int From)
{
    private const int LongestField = 16;

    private static readonly Dictionary<string, FieldKind> Labels = new(StringComparer.Ordinal)
    {
        ["responsable"] = FieldKind.Who,
        ["responsables"] = FieldKind.Who,
        ["qui"] = FieldKind.Who,
        ["pilote"] = FieldKind.Who,
        ["pilotes"] = FieldKind.Who,
        ["porteur"] = FieldKind.Who,
        ["porteurs"] = FieldKind.Who,
        ["referent"] = FieldKind.Who,
        ["referente"] = FieldKind.Who,
        ["assigne"] = FieldKind.Who,
        ["echeance"] = FieldKind.When,
        ["quand"] = FieldKind.When,
        ["delai"] = FieldKind.When,
        ["deadline"] = FieldKind.When,
        ["date"] = FieldKind.When,
        ["statut"] = FieldKind.State,
        ["etat"] = FieldKind.State,
        ["priorite"] = FieldKind.Other,
        ["contexte"] = FieldKind.Other,
        ["justification"] = FieldKind.Other,
        ["raison"] = FieldKind.Other,
        ["impact"] = FieldKind.Other,
    };

    /// <summary>The field that a block is, null for any other block.</summary>
    public static FieldLine? Of(Block block)
    {
        var tokens = block.Tokens;
        if (block.Kind is BlockKind.Heading || tokens.Count is < 2 or > LongestField)
        {
            return null;
        }

        for (var at = 1; at < Math.Min(tokens.Count, 4); at++)
        {
            if (tokens[at].Text == ":")
            {
                return Labels.TryGetValue(tokens[0].Folded, out var kind)
                    ? new FieldLine(kind, at + 1)
                    : null;
            }
        }

        return null;
    }
}

internal enum FieldKind
{
    Who,
    When,
    State,
    Other,
}
