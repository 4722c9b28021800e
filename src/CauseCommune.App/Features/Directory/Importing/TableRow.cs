using CauseCommune.App.Forms;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.App.Features.Directory.Importing;

/// <summary>A line of the table, understood.</summary>
sealed record TableRow(int Line)
{
    public string? Person { get; init; }
    public string? Organization { get; init; }
    public string? ShortName { get; init; }
    public OrganizationKind? Kind { get; init; }
    public string? Website { get; init; }
    public string? Role { get; init; }
    public IReadOnlyList<EmailAddress> Emails { get; init; } = [];
    public SaidDate? From { get; init; }
    public SaidDate? Until { get; init; }
}

/// <summary>A line that was not understood: which, what it says, why.</summary>
public sealed record NotUnderstood(int Line, string Text, string Why);

/// <summary>A table as it was read.</summary>
/// <param name="Ignored">The columns that are not known here.</param>
sealed record ReadTable(
    IReadOnlyList<TableRow> Rows,
    IReadOnlyList<NotUnderstood> NotUnderstood,
    IReadOnlyList<string> Ignored
);

/// <summary>Reads the lines below the headings. One that holds something that is not understood is set aside whole, and says why.</summary>
sealed class TableReader(Words w, LocalDate today)
{
    /// <summary>The headings stand among so many first lines.</summary>
    const int HeadingWithin = 20;

    static readonly char[] BetweenAddresses = [';', ',', ' ', '/', '|'];

    /// <summary>Null when no line heads the columns.</summary>
    public ReadTable? Read(string text)
    {
        var lines = PastedTable.Cut(text);
        var head = lines.Take(HeadingWithin).FirstOrDefault(l => Headings.Of(l) is not null);
        if (head is null)
        {
            return null;
        }

        var columns = Headings.Of(head)!;
        var rows = new List<TableRow>();
        var not = new List<NotUnderstood>();
        foreach (var line in lines.Where(l => l.Number > head.Number))
        {
            if (Row(line, columns, out var row) is { } why)
            {
                not.Add(new(line.Number, line.Text, why));
            }
            else
            {
                rows.Add(row!);
            }
        }

        return new(
            rows,
            not,
            [
                .. head
                    .Cells.Zip(columns)
                    .Where(c => c.Second == Column.Unknown && c.First.Length > 0)
                    .Select(c => c.First),
            ]
        );
    }

    /// <summary>Why it is not understood; null when it is.</summary>
    string? Row(PastedLine line, IReadOnlyList<Column> columns, out TableRow? row)
    {
        row = null;
        if (line.Cells.Skip(columns.Count).Any(c => c.Length > 0))
        {
            return w["Directory.Import.Why.TooManyCells", columns.Count];
        }

        if (line.Cells.FirstOrDefault(c => c.StartsWith('=')) is { } formula)
        {
            return w["Directory.Import.Why.Formula", Short(formula)];
        }

        var person = Of(Column.Name) is { } whole
            ? TypedName.Of(whole)
            : TypedName.Of(Of(Column.FirstName) ?? "", Of(Column.LastName) ?? "");
        var organization = Of(Column.Organization);
        if (person.Length == 0 && organization is null)
        {
            return w["Directory.Import.Why.Nobody"];
        }

        if (new[] { person, organization }.FirstOrDefault(IsNoName) is { } none)
        {
            return w["Directory.Import.Why.NoName", Short(none)];
        }

        if (
            new[] { person, organization, Of(Column.ShortName) }.FirstOrDefault(n =>
                n?.Length > Limits.Name
            ) is
            { } longName
        )
        {
            return w["Directory.Import.Why.TooLong", Short(longName), Limits.Name];
        }

        if (Of(Column.Role) is { Length: > Limits.Line } longRole)
        {
            return w["Directory.Import.Why.TooLong", Short(longRole), Limits.Line];
        }

        OrganizationKind? kind = null;
        if (Of(Column.Kind) is { } typedKind)
        {
            kind = Headings.KindOf(typedKind);
            if (kind is null)
            {
                return w["Directory.Import.Why.Kind", Short(typedKind)];
            }
        }

        var emails = new List<EmailAddress>();
        foreach (var cell in All(Column.Email))
        {
            var read = Addresses(cell).Select(EmailAddress.Parse).ToList();
            if (read.Contains(null))
            {
                return w["Directory.Import.Why.Email", Short(cell)];
            }

            emails.AddRange(read!);
        }

        var reader = new FormReader(w, today);
        var made = new TableRow(line.Number)
        {
            Person = person.Length > 0 ? person : null,
            Organization = organization,
            ShortName = Of(Column.ShortName),
            Kind = kind,
            Website = reader.Link("Website", Of(Column.Website)),
            Role = Of(Column.Role),
            Emails = [.. emails.DistinctBy(e => e.Normal)],
            From = reader.Date("From", Of(Column.From), Direction.Nearest),
            Until = reader.Date("Until", Of(Column.Until), Direction.Nearest),
        };
        if (!reader.IsFine)
        {
            return reader.Refusals.First().Wrong;
        }

        if (Term.IsBackwards(made.From, made.Until))
        {
            return w["Directory.Term.Backwards", made.Until, made.From];
        }

        if (made.Person is null && emails.Count > 0)
        {
            return w["Directory.Import.Why.NobodyToReach"];
        }

        row = made;
        return null;

        string? Of(Column column) => All(column).FirstOrDefault();

        IEnumerable<string> All(Column column) =>
            line
                .Cells.Zip(columns)
                .Where(c => c.Second == column && c.First.Length > 0)
                .Select(c => c.First);
    }

    /// <summary>« Claire &lt;claire@exemple.org&gt; » is one; « a@exemple.org, b@exemple.org » are two.</summary>
    static IEnumerable<string> Addresses(string cell) =>
        EmailAddress.Parse(cell) is not null
            ? [cell]
            : cell.Split(BetweenAddresses, StringSplitOptions.RemoveEmptyEntries);

    static bool IsNoName(string? name) =>
        name is { Length: > 0 } && (!name.Any(char.IsLetter) || name.Contains('@'));

    static string Short(string text) => text.Length > 60 ? text[..60].TrimEnd() + "…" : text;
}
