using DocumentFormat.OpenXml.Spreadsheet;

namespace CauseCommune.App.Spreadsheets;

/// <summary>How cells look: their number here is their place in the list of formats.</summary>
static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Head = 1;
    public const uint Text = 2;
    public const uint Day = 3;

    /// <summary>The built-in format of text: what is typed over stays a text.</summary>
    const uint AsText = 49;

    /// <summary>Ours; those below 164 are built in.</summary>
    const uint AsDay = 164;

    public static Stylesheet Make() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = AsDay, FormatCode = "dd/mm/yyyy" }
            )
            {
                Count = 1,
            },
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })
            )
            {
                Count = 2,
            },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFF1EADD" })
                    {
                        PatternType = PatternValues.Solid,
                    }
                )
            )
            {
                Count = 3,
            },
            new Borders(
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(),
                    new DiagonalBorder()
                )
            )
            {
                Count = 1,
            },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                Format(0, wraps: false),
                new CellFormat(
                    new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true }
                )
                {
                    FontId = 1,
                    FillId = 2,
                    ApplyFont = true,
                    ApplyFill = true,
                    ApplyAlignment = true,
                },
                Format(AsText, wraps: true),
                Format(AsDay, wraps: false)
            )
            {
                Count = 4,
            }
        );

    static CellFormat Format(uint number, bool wraps) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
        {
            NumberFormatId = number,
            ApplyNumberFormat = number != 0,
            ApplyAlignment = true,
        };
}
