using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace CauseCommune.App.Spreadsheets;

/// <summary>Spreadsheets through the Open XML library.</summary>
sealed class OpenXmlSpreadsheets : ISpreadsheets
{
    /// <summary>The most that a cell may hold, in characters.</summary>
    const int LongestText = 32_767;

    /// <summary>Rows that are still empty get the same lists, for those who go on in the sheet.</summary>
    const int RowsToCome = 200;

    /// <summary>In points, for letters of 11 points.</summary>
    const double LineHeight = 15;

    /// <summary>No row is higher than a screen.</summary>
    const int MostLines = 12;

    /// <summary>Day 0 of spreadsheets, as they count after February 1900.</summary>
    static readonly LocalDate DayZero = new(1899, 12, 30);

    public byte[] FrenchCsv(Table table) => ExcelCsv.Write(table);

    public byte[] Workbook(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = Worksheet(table);
            book.Workbook = new Workbook(
                new Sheets.Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = 1,
                        Name = NameOf(table.Name),
                    }
                ),
                // The head again on each printed page.
                new DefinedNames(
                    new DefinedName(
                        $"'{NameOf(table.Name).Replace("'", "''", StringComparison.Ordinal)}'!$1:$1"
                    )
                    {
                        Name = "_xlnm.Print_Titles",
                        LocalSheetId = 0,
                    }
                )
            );
        }

        return file.ToArray();
    }

    static Worksheet Worksheet(Table table)
    {
        var last = ColumnName(table.Columns.Count - 1);
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            new Columns(table.Columns.Select(WidthOf)),
            new SheetData(Rows(table)),
            new AutoFilter { Reference = $"A1:{last}{table.Rows.Count + 1}" }
        );
        if (Lists(table) is { HasChildren: true } lists)
        {
            sheet.Append(lists);
        }

        sheet.Append(
            new PageMargins
            {
                Left = 0.4,
                Right = 0.4,
                Top = 0.5,
                Bottom = 0.5,
                Header = 0.3,
                Footer = 0.3,
            },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToHeight = 0,
            }
        );
        return sheet;
    }

    static Sheets.Column WidthOf(Column column, int index) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
            // What is typed into an empty cell of a column of texts stays a text, too.
            Style = SheetStyles.Text,
        };

    static IEnumerable<Row> Rows(Table table)
    {
        yield return new Row(
            table.Columns.Select(
                (c, i) => TextCell(c.Heading, $"{ColumnName(i)}1", SheetStyles.Head)
            )
        )
        {
            RowIndex = 1,
        };
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var number = (uint)row + 2;
            yield return new Row(
                table.Rows[row].Select((cell, i) => CellOf(cell, $"{ColumnName(i)}{number}"))
            )
            {
                RowIndex = number,
                Height = LineHeight * table.Rows[row].Zip(table.Columns, LinesOf).Max(),
            };
        }
    }

    /// <summary>How many lines a text takes: not every program measures the rows of a workbook that it did not write.</summary>
    static int LinesOf(Cell cell, Column column) =>
        Math.Min(
            MostLines,
            (cell.Text ?? "").Split('\n').Sum(line => 1 + (int)(line.Length / (column.Width * 1.1)))
        );

    static Sheets.Cell CellOf(Cell cell, string at) =>
        cell switch
        {
            { Day: { } day } => ValueCell(
                NodaTime.Period.DaysBetween(DayZero, day),
                at,
                SheetStyles.Day
            ),
            { Number: { } number } => ValueCell(number, at, SheetStyles.Plain),
            _ => TextCell(cell.Text ?? "", at, SheetStyles.Text),
        };

    static Sheets.Cell ValueCell(int value, string at, uint style) =>
        new()
        {
            CellReference = at,
            StyleIndex = style,
            CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)),
        };

    /// <summary>An inline string: whatever it begins with, it is a text, and no formula can be in it.</summary>
    static Sheets.Cell TextCell(string text, string at, uint style) =>
        text.Length == 0
            ? new() { CellReference = at, StyleIndex = style }
            : new(
                new InlineString(
                    new Text(Bearable(text)) { Space = SpaceProcessingModeValues.Preserve }
                )
            )
            {
                CellReference = at,
                StyleIndex = style,
                DataType = CellValues.InlineString,
            };

    static DataValidations Lists(Table table)
    {
        var lists = new DataValidations();
        foreach (var (column, index) in table.Columns.Select((c, i) => (c, i)))
        {
            if (column.Choices is { Count: > 0 } choices)
            {
                lists.Append(
                    new DataValidation(new Formula1($"\"{string.Join(',', choices)}\""))
                    {
                        Type = DataValidationValues.List,
                        AllowBlank = true,
                        ShowErrorMessage = true,
                        SequenceOfReferences = new ListValue<StringValue>
                        {
                            InnerText =
                                $"{ColumnName(index)}2:{ColumnName(index)}{table.Rows.Count + 1 + RowsToCome}",
                        },
                    }
                );
            }
        }

        lists.Count = (uint)lists.ChildElements.Count;
        return lists;
    }

    /// <summary>Without the characters that XML cannot hold, and no longer than a cell.</summary>
    static string Bearable(string text)
    {
        var bearable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                bearable.Length + rune.Utf16SequenceLength <= LongestText
                && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            )
            {
                bearable.Append(rune.ToString());
            }
        }

        return bearable.ToString();
    }

    /// <summary>A sheet's name has at most 31 characters, and not these.</summary>
    static string NameOf(string name)
    {
        var plain = new string([.. name.Select(c => @"\/?*[]:'".Contains(c) ? ' ' : c)]);
        return plain[..Math.Min(plain.Length, 31)];
    }

    static string ColumnName(int index) =>
        index < 26
            ? ((char)('A' + index)).ToString()
            : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));
}
