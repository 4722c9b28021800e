using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Features.Collecting;

/// <summary>A part of a proposal, as a column or a label names it.</summary>
enum Part
{
    What = 1,
    Deliverable,
    Owner,
    Due,
    Audience,
}

/// <summary>The rows of pasted tables: cells between bars, or parted by tabs as spreadsheets and word processors copy them.</summary>
static class TableRow
{
    static readonly Dictionary<string, Part> Names = new(StringComparer.Ordinal)
    {
        ["action"] = Part.What,
        ["actions"] = Part.What,
        ["action proposee"] = Part.What,
        ["proposition"] = Part.What,
        ["propositions"] = Part.What,
        ["proposal"] = Part.What,
        ["quoi"] = Part.What,
        ["what"] = Part.What,
        ["intitule"] = Part.What,
        ["titre"] = Part.What,
        ["description"] = Part.What,
        ["livrable"] = Part.Deliverable,
        ["livrables"] = Part.Deliverable,
        ["resultat"] = Part.Deliverable,
        ["resultat attendu"] = Part.Deliverable,
        ["deliverable"] = Part.Deliverable,
        ["responsable"] = Part.Owner,
        ["responsables"] = Part.Owner,
        ["qui"] = Part.Owner,
        ["porteur"] = Part.Owner,
        ["porteurs"] = Part.Owner,
        ["porte par"] = Part.Owner,
        ["pilote"] = Part.Owner,
        ["pilotes"] = Part.Owner,
        ["referent"] = Part.Owner,
        ["referente"] = Part.Owner,
        ["owner"] = Part.Owner,
        ["owners"] = Part.Owner,
        ["who"] = Part.Owner,
        ["echeance"] = Part.Due,
        ["calendrier"] = Part.Due,
        ["date"] = Part.Due,
        ["delai"] = Part.Due,
        ["quand"] = Part.Due,
        ["pour quand"] = Part.Due,
        ["due"] = Part.Due,
        ["by when"] = Part.Due,
        ["when"] = Part.Due,
        ["deadline"] = Part.Due,
        ["public"] = Part.Audience,
        ["public vise"] = Part.Audience,
        ["cible"] = Part.Audience,
        ["audience"] = Part.Audience,
    };

    /// <summary>The cells of the line; none for the rule under a header; null when the line is no row.</summary>
    public static IReadOnlyList<string>? Cells(string line)
    {
        var bars = line.Count(c => c == '|');
        if (bars < 2 && !line.Trim().Contains('\t', StringComparison.Ordinal))
        {
            return null;
        }

        var separator = bars >= 2 ? '|' : '\t';
        var row = bars >= 2 ? line.Trim().Trim('|') : line;
        var cells = row.Split(separator).Select(c => c.Trim().Trim('*', '_').Trim()).ToList();
        return cells.TrueForAll(c => c.All(s => s is '-' or ':' or '=' or '+')) ? [] : cells;
    }

    /// <summary>What each column holds, when the row names at least two; null when it is a row like the others.</summary>
    public static IReadOnlyList<Part?>? Header(IReadOnlyList<string> cells)
    {
        var parts = cells.Select(Named).ToList();
        return parts.Count(p => p is not null) >= 2 ? parts : null;
    }

    /// <summary>The part that these words name: « Livrable », « Action n° 2 », « Pour quand ? ».</summary>
    public static Part? Named(string label)
    {
        if (label.Length > 40)
        {
            return null;
        }

        var words = SameName
            .Key(label)
            .Split(' ')
            .Where(w => !w.All(char.IsAsciiDigit) && w is not ("n" or "no" or "numero"));
        return Names.TryGetValue(string.Join(' ', words), out var part) ? part : null;
    }
}
