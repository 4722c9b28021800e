using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Reads people from the rows of a table.</summary>
internal static class TableReader
{
    private const int MostColumns = 20;

    /// <summary>The person of a row, when its table has a column of names and one that tells of them.</summary>
    public static IEnumerable<Person> OfRow(Document minutes, Block row)
    {
        if (row.Header is not { } header || header == row)
        {
            yield break;
        }

        var (name, given, role, body) = (
            Column(header, "nom noms participant participants membre membres personne"),
            Column(header, "prenom prenoms"),
            Column(header, "fonction role qualite titre"),
            Column(header, "organisme structure organisation association entite societe")
        );
        if (
            name < 0
            || name >= row.Cells.Count
            || row.Cells[name].Tokens.Count is 0 or > 6
            || !(
                role >= 0
                || body >= 0
                || given >= 0
                || Column(header, "presence present presents excuse absent") >= 0
            )
        )
        {
            yield break;
        }

        var cell = row.Cells[name];
        var first =
            given >= 0 && given < row.Cells.Count
                ? row.Cells[given].Passage.In(minutes.Text) + " "
                : "";
        var absent = row.Cells.Any(c =>
            c.Tokens.Count > 0 && ListReader.AbsentWords.Contains(c.Tokens[0].Folded)
        );
        var presence = absent ? Presence.Excused : Presence.Present;
        yield return new Person
        {
            Name = PersonName.Cased(first + cell.Passage.In(minutes.Text)),
            Passage = cell.Passage,
            Title = Cell(minutes, row, role),
            Organization = Cell(minutes, row, body),
            Presence = presence,
            Reason = PresenceReason.Of(presence),
        };
    }

    private static string? Cell(Document minutes, Block row, int column) =>
        column >= 0 && column < row.Cells.Count && row.Cells[column].Passage.Length > 0
            ? Document.OneLine(row.Cells[column].Passage.In(minutes.Text))
            : null;

    private static int Column(Block header, string names)
    {
        var words = FunctionWords.Set(names);
        for (var at = 0; at < Math.Min(header.Cells.Count, MostColumns); at++)
        {
            if (
                header.Cells[at].Tokens.Count is > 0 and < 4
                && words.Contains(header.Cells[at].Tokens[0].Folded)
            )
            {
                return at;
            }
        }

        return -1;
    }
}
