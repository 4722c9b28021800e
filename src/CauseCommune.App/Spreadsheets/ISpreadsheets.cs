using NodaTime;

namespace CauseCommune.App.Spreadsheets;

/// <summary>Writes a table as what others' spreadsheets open.</summary>
public interface ISpreadsheets
{
    /// <summary>An XLSX workbook of one sheet (ECMA-376): its head stays in sight, days are days, no text is ever a formula.</summary>
    byte[] Workbook(Table table);

    /// <summary>A CSV as Excel in French opens it with a double click: semicolons, days as 31/12/2018, UTF-8 with its mark.</summary>
    byte[] FrenchCsv(Table table);
}

/// <summary>A table: a name, named columns, and rows of as many cells.</summary>
public sealed record Table(
    string Name,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<Cell>> Rows
);

/// <summary>A column.</summary>
/// <param name="Heading">Its name.</param>
/// <param name="Width">How many characters wide it is.</param>
/// <param name="Choices">What its cells may hold, where that is a list; none of them has a comma.</param>
public sealed record Column(string Heading, int Width, IReadOnlyList<string>? Choices = null);

/// <summary>A cell: a text, a day, a number, or nothing.</summary>
public readonly record struct Cell
{
    Cell(string? text, LocalDate? day, int? number) => (Text, Day, Number) = (text, day, number);

    public string? Text { get; }
    public LocalDate? Day { get; }
    public int? Number { get; }

    public static Cell Of(string? text) => new(text, null, null);

    public static Cell Of(LocalDate? day) => new(null, day, null);

    public static Cell Of(int number) => new(null, null, number);
}
