using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A table with columns for what, who and when.</summary>
internal sealed class ActionTable
{
    private static readonly HashSet<string> What = FunctionWords.Set(
        "action actions tache taches quoi objet todo description livrable"
    );

    private static readonly HashSet<string> Who = FunctionWords.Set(
        "qui responsable responsables porteur porteurs pilote pilotes personne personnes acteur acteurs referent referents"
    );

    private static readonly HashSet<string> When = FunctionWords.Set(
        "quand echeance echeances date delai delais deadline pour limite calendrier"
    );

    private static readonly HashSet<string> State = FunctionWords.Set(
        "etat statut avancement fait realise"
    );

    private const int MostColumns = 20;

    private static readonly Wording Reason = new(
        "Cela figure dans un tableau d'actions.",
        "This stands in a table of actions."
    );

    /// <summary>The action of each row, with the cell that names its doers and the one that says by when.</summary>
    public static IEnumerable<(Deed Deed, Block Row, Block? When, bool Done)> Find(Document minutes)
    {
        foreach (var row in minutes.Blocks)
        {
            if (row.Header is not { } header || header == row)
            {
                continue;
            }

            var (what, who, when, state) = (
                Column(header, What),
                Column(header, Who),
                Column(header, When),
                Column(header, State)
            );
            if (
                what < 0
                || who < 0 && when < 0
                || Cell(row, what) is not { Tokens.Count: > 0 } cell
                || cell.Sentences[0].Clauses is not [var clause, ..]
            )
            {
                continue;
            }

            var owners = Cell(row, who) is { Tokens.Count: > 0 } names
                ? new Agents(minutes).In(names.Tokens, 0, names.Tokens.Count, loosely: true)
                : [];
            var done =
                Cell(row, state) is { Tokens: [var told, ..] }
                && told.Folded is "fait" or "ok" or "termine" or "realise" or "oui" or "x";
            yield return (
                new Deed(clause, 0, cell.Tokens.Count, owners, Certainty.Sure, Reason),
                row,
                Cell(row, when),
                done
            );
        }
    }

    private static Block? Cell(Block row, int column) =>
        column >= 0 && column < row.Cells.Count ? row.Cells[column] : null;

    private static int Column(Block header, HashSet<string> names)
    {
        for (var at = 0; at < Math.Min(header.Cells.Count, MostColumns); at++)
        {
            if (
                header.Cells[at].Tokens.Count is > 0 and < 6
                && header.Cells[at].Tokens.Any(token => names.Contains(token.Folded))
            )
            {
                return at;
            }
        }

        return -1;
    }
}
